* The knapsack problem P05 of J. Burkardt, Florida State University, data set KNAPSACK_01: 
* profits are negative costs.
* optimum -900
NAME knapsack-p05
ROWS
 N cost
 L weight
COLUMNS
 M1 'MARKER' 'INTORG'
 x1 cost -350 weight 25
 x2 cost -400 weight 35
 x3 cost -450 weight 45
 x4 cost -20 weight 5
 x5 cost -70 weight 25
 x6 cost -8 weight 3
 x7 cost -5 weight 2
 x8 cost -5 weight 2
 M2 'MARKER' 'INTEND'
RHS
 RHS weight 104
BOUNDS
 UP BND x1 1
 UP BND x2 1
 UP BND x3 1
 UP BND x4 1
 UP BND x5 1
 UP BND x6 1
 UP BND x7 1
 UP BND x8 1
ENDATA
