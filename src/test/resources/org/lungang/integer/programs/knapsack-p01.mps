* The knapsack problem P01 of J. Burkardt, Florida State University, data set KNAPSACK_01: 
* profits are negative costs.
* optimum -309
NAME knapsack-p01
ROWS
 N cost
 L weight
COLUMNS
 M1 'MARKER' 'INTORG'
 x1 cost -92 weight 23
 x2 cost -57 weight 31
 x3 cost -49 weight 29
 x4 cost -68 weight 44
 x5 cost -60 weight 53
 x6 cost -43 weight 38
 x7 cost -67 weight 63
 x8 cost -84 weight 85
 x9 cost -87 weight 89
 x10 cost -72 weight 82
 M2 'MARKER' 'INTEND'
RHS
 RHS weight 165
BOUNDS
 UP BND x1 1
 UP BND x2 1
 UP BND x3 1
 UP BND x4 1
 UP BND x5 1
 UP BND x6 1
 UP BND x7 1
 UP BND x8 1
 UP BND x9 1
 UP BND x10 1
ENDATA
