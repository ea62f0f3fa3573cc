* D. R. Fulkerson, G. L. Nemhauser, L. E. Trotter, Mathematical Programming Study 2 (1974):
* the triples that must be covered are the lines of the affine space of 9 points (A9).
* optimum 5
NAME stein9
ROWS
 N cost
 G t1
 G t2
 G t3
 G t4
 G t5
 G t6
 G t7
 G t8
 G t9
 G t10
 G t11
 G t12
COLUMNS
 M1 'MARKER' 'INTORG'
 x1 cost 1 t1 1 t2 1 t3 1 t4 1
 x2 cost 1 t1 1 t5 1 t6 1 t7 1
 x3 cost 1 t1 1 t8 1 t9 1 t10 1
 x4 cost 1 t2 1 t5 1 t8 1 t11 1
 x5 cost 1 t3 1 t6 1 t9 1 t11 1
 x6 cost 1 t4 1 t7 1 t10 1 t11 1
 x7 cost 1 t2 1 t7 1 t9 1 t12 1
 x8 cost 1 t4 1 t6 1 t8 1 t12 1
 x9 cost 1 t3 1 t5 1 t10 1 t12 1
 M2 'MARKER' 'INTEND'
RHS
 RHS t1 1
 RHS t2 1
 RHS t3 1
 RHS t4 1
 RHS t5 1
 RHS t6 1
 RHS t7 1
 RHS t8 1
 RHS t9 1
 RHS t10 1
 RHS t11 1
 RHS t12 1
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
ENDATA
