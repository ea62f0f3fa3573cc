* The knapsack problem P06 of J. Burkardt, Florida State University, data set KNAPSACK_01: 
* profits are negative costs.
* optimum -1735
NAME knapsack-p06
ROWS
 N cost
 L weight
COLUMNS
 M1 'MARKER' 'INTORG'
 x1 cost -442 weight 41
 x2 cost -525 weight 50
 x3 cost -511 weight 49
 x4 cost -593 weight 59
 x5 cost -546 weight 55
 x6 cost -564 weight 57
 x7 cost -617 weight 60
 M2 'MARKER' 'INTEND'
RHS
 RHS weight 170
BOUNDS
 UP BND x1 1
 UP BND x2 1
 UP BND x3 1
 UP BND x4 1
 UP BND x5 1
 UP BND x6 1
 UP BND x7 1
ENDATA
