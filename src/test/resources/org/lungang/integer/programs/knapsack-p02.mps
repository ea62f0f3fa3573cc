* The knapsack problem P02 of J. Burkardt, Florida State University, data set KNAPSACK_01: 
* profits are negative costs.
* optimum -51
NAME knapsack-p02
ROWS
 N cost
 L weight
COLUMNS
 M1 'MARKER' 'INTORG'
 x1 cost -24 weight 12
 x2 cost -13 weight 7
 x3 cost -23 weight 11
 x4 cost -15 weight 8
 x5 cost -16 weight 9
 M2 'MARKER' 'INTEND'
RHS
 RHS weight 26
BOUNDS
 UP BND x1 1
 UP BND x2 1
 UP BND x3 1
 UP BND x4 1
 UP BND x5 1
ENDATA
