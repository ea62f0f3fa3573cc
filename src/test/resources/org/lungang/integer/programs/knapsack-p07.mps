* The knapsack problem P07 of J. Burkardt, Florida State University, data set KNAPSACK_01: 
* profits are negative costs.
* optimum -1458
NAME knapsack-p07
ROWS
 N cost
 L weight
COLUMNS
 M1 'MARKER' 'INTORG'
 x1 cost -135 weight 70
 x2 cost -139 weight 73
 x3 cost -149 weight 77
 x4 cost -150 weight 80
 x5 cost -156 weight 82
 x6 cost -163 weight 87
 x7 cost -173 weight 90
 x8 cost -184 weight 94
 x9 cost -192 weight 98
 x10 cost -201 weight 106
 x11 cost -210 weight 110
 x12 cost -214 weight 113
 x13 cost -221 weight 115
 x14 cost -229 weight 118
 x15 cost -240 weight 120
 M2 'MARKER' 'INTEND'
RHS
 RHS weight 750
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
 UP BND x11 1
 UP BND x12 1
 UP BND x13 1
 UP BND x14 1
 UP BND x15 1
ENDATA
