* M. Bezzel 1848: eight queens of which none attacks another; each is a negative cost.
* optimum -8
NAME queens-8
ROWS
 N cost
 L r0
 L c0
 L e7
 L c1
 L d1
 L e6
 L c2
 L d2
 L e5
 L c3
 L d3
 L e4
 L c4
 L d4
 L e3
 L c5
 L d5
 L e2
 L c6
 L d6
 L e1
 L c7
 L d7
 L r1
 L e8
 L d8
 L r2
 L e9
 L d9
 L r3
 L e10
 L d10
 L r4
 L e11
 L d11
 L r5
 L e12
 L d12
 L r6
 L e13
 L d13
 L r7
COLUMNS
 M1 'MARKER' 'INTORG'
 q00 cost -1 r0 1 c0 1 e7 1
 q01 cost -1 r0 1 c1 1 d1 1 e6 1
 q02 cost -1 r0 1 c2 1 d2 1 e5 1
 q03 cost -1 r0 1 c3 1 d3 1 e4 1
 q04 cost -1 r0 1 c4 1 d4 1 e3 1
 q05 cost -1 r0 1 c5 1 d5 1 e2 1
 q06 cost -1 r0 1 c6 1 d6 1 e1 1
 q07 cost -1 r0 1 c7 1 d7 1
 q10 cost -1 c0 1 d1 1 r1 1 e8 1
 q11 cost -1 e7 1 c1 1 d2 1 r1 1
 q12 cost -1 e6 1 c2 1 d3 1 r1 1
 q13 cost -1 e5 1 c3 1 d4 1 r1 1
 q14 cost -1 e4 1 c4 1 d5 1 r1 1
 q15 cost -1 e3 1 c5 1 d6 1 r1 1
 q16 cost -1 e2 1 c6 1 d7 1 r1 1
 q17 cost -1 e1 1 c7 1 r1 1 d8 1
 q20 cost -1 c0 1 d2 1 r2 1 e9 1
 q21 cost -1 c1 1 d3 1 e8 1 r2 1
 q22 cost -1 e7 1 c2 1 d4 1 r2 1
 q23 cost -1 e6 1 c3 1 d5 1 r2 1
 q24 cost -1 e5 1 c4 1 d6 1 r2 1
 q25 cost -1 e4 1 c5 1 d7 1 r2 1
 q26 cost -1 e3 1 c6 1 d8 1 r2 1
 q27 cost -1 e2 1 c7 1 r2 1 d9 1
 q30 cost -1 c0 1 d3 1 r3 1 e10 1
 q31 cost -1 c1 1 d4 1 e9 1 r3 1
 q32 cost -1 c2 1 d5 1 e8 1 r3 1
 q33 cost -1 e7 1 c3 1 d6 1 r3 1
 q34 cost -1 e6 1 c4 1 d7 1 r3 1
 q35 cost -1 e5 1 c5 1 d8 1 r3 1
 q36 cost -1 e4 1 c6 1 d9 1 r3 1
 q37 cost -1 e3 1 c7 1 r3 1 d10 1
 q40 cost -1 c0 1 d4 1 r4 1 e11 1
 q41 cost -1 c1 1 d5 1 e10 1 r4 1
 q42 cost -1 c2 1 d6 1 e9 1 r4 1
 q43 cost -1 c3 1 d7 1 e8 1 r4 1
 q44 cost -1 e7 1 c4 1 d8 1 r4 1
 q45 cost -1 e6 1 c5 1 d9 1 r4 1
 q46 cost -1 e5 1 c6 1 d10 1 r4 1
 q47 cost -1 e4 1 c7 1 r4 1 d11 1
 q50 cost -1 c0 1 d5 1 r5 1 e12 1
 q51 cost -1 c1 1 d6 1 e11 1 r5 1
 q52 cost -1 c2 1 d7 1 e10 1 r5 1
 q53 cost -1 c3 1 d8 1 e9 1 r5 1
 q54 cost -1 c4 1 e8 1 d9 1 r5 1
 q55 cost -1 e7 1 c5 1 d10 1 r5 1
 q56 cost -1 e6 1 c6 1 d11 1 r5 1
 q57 cost -1 e5 1 c7 1 r5 1 d12 1
 q60 cost -1 c0 1 d6 1 r6 1 e13 1
 q61 cost -1 c1 1 d7 1 e12 1 r6 1
 q62 cost -1 c2 1 d8 1 e11 1 r6 1
 q63 cost -1 c3 1 d9 1 e10 1 r6 1
 q64 cost -1 c4 1 e9 1 d10 1 r6 1
 q65 cost -1 c5 1 e8 1 d11 1 r6 1
 q66 cost -1 e7 1 c6 1 d12 1 r6 1
 q67 cost -1 e6 1 c7 1 r6 1 d13 1
 q70 cost -1 c0 1 d7 1 r7 1
 q71 cost -1 c1 1 d8 1 e13 1 r7 1
 q72 cost -1 c2 1 d9 1 e12 1 r7 1
 q73 cost -1 c3 1 d10 1 e11 1 r7 1
 q74 cost -1 c4 1 e10 1 d11 1 r7 1
 q75 cost -1 c5 1 e9 1 d12 1 r7 1
 q76 cost -1 c6 1 e8 1 d13 1 r7 1
 q77 cost -1 e7 1 c7 1 r7 1
 M2 'MARKER' 'INTEND'
RHS
 RHS r0 1
 RHS c0 1
 RHS e7 1
 RHS c1 1
 RHS d1 1
 RHS e6 1
 RHS c2 1
 RHS d2 1
 RHS e5 1
 RHS c3 1
 RHS d3 1
 RHS e4 1
 RHS c4 1
 RHS d4 1
 RHS e3 1
 RHS c5 1
 RHS d5 1
 RHS e2 1
 RHS c6 1
 RHS d6 1
 RHS e1 1
 RHS c7 1
 RHS d7 1
 RHS r1 1
 RHS e8 1
 RHS d8 1
 RHS r2 1
 RHS e9 1
 RHS d9 1
 RHS r3 1
 RHS e10 1
 RHS d10 1
 RHS r4 1
 RHS e11 1
 RHS d11 1
 RHS r5 1
 RHS e12 1
 RHS d12 1
 RHS r6 1
 RHS e13 1
 RHS d13 1
 RHS r7 1
BOUNDS
 UP BND q00 1
 UP BND q01 1
 UP BND q02 1
 UP BND q03 1
 UP BND q04 1
 UP BND q05 1
 UP BND q06 1
 UP BND q07 1
 UP BND q10 1
 UP BND q11 1
 UP BND q12 1
 UP BND q13 1
 UP BND q14 1
 UP BND q15 1
 UP BND q16 1
 UP BND q17 1
 UP BND q20 1
 UP BND q21 1
 UP BND q22 1
 UP BND q23 1
 UP BND q24 1
 UP BND q25 1
 UP BND q26 1
 UP BND q27 1
 UP BND q30 1
 UP BND q31 1
 UP BND q32 1
 UP BND q33 1
 UP BND q34 1
 UP BND q35 1
 UP BND q36 1
 UP BND q37 1
 UP BND q40 1
 UP BND q41 1
 UP BND q42 1
 UP BND q43 1
 UP BND q44 1
 UP BND q45 1
 UP BND q46 1
 UP BND q47 1
 UP BND q50 1
 UP BND q51 1
 UP BND q52 1
 UP BND q53 1
 UP BND q54 1
 UP BND q55 1
 UP BND q56 1
 UP BND q57 1
 UP BND q60 1
 UP BND q61 1
 UP BND q62 1
 UP BND q63 1
 UP BND q64 1
 UP BND q65 1
 UP BND q66 1
 UP BND q67 1
 UP BND q70 1
 UP BND q71 1
 UP BND q72 1
 UP BND q73 1
 UP BND q74 1
 UP BND q75 1
 UP BND q76 1
 UP BND q77 1
ENDATA
