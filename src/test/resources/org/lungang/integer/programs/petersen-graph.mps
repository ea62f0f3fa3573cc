* The Petersen graph (1898): the most vertices of which no two are joined; negative costs.
* optimum -4
NAME petersen-graph
ROWS
 N cost
 L e07
 L e08
 L e09
 L e15
 L e16
 L e19
 L e24
 L e26
 L e28
 L e34
 L e35
 L e37
 L e49
 L e58
 L e67
COLUMNS
 M1 'MARKER' 'INTORG'
 v0 cost -1 e07 1 e08 1 e09 1
 v1 cost -1 e15 1 e16 1 e19 1
 v2 cost -1 e24 1 e26 1 e28 1
 v3 cost -1 e34 1 e35 1 e37 1
 v4 cost -1 e24 1 e34 1 e49 1
 v5 cost -1 e15 1 e35 1 e58 1
 v6 cost -1 e16 1 e26 1 e67 1
 v7 cost -1 e07 1 e37 1 e67 1
 v8 cost -1 e08 1 e28 1 e58 1
 v9 cost -1 e09 1 e19 1 e49 1
 M2 'MARKER' 'INTEND'
RHS
 RHS e07 1
 RHS e08 1
 RHS e09 1
 RHS e15 1
 RHS e16 1
 RHS e19 1
 RHS e24 1
 RHS e26 1
 RHS e28 1
 RHS e34 1
 RHS e35 1
 RHS e37 1
 RHS e49 1
 RHS e58 1
 RHS e67 1
BOUNDS
 UP BND v0 1
 UP BND v1 1
 UP BND v2 1
 UP BND v3 1
 UP BND v4 1
 UP BND v5 1
 UP BND v6 1
 UP BND v7 1
 UP BND v8 1
 UP BND v9 1
ENDATA
