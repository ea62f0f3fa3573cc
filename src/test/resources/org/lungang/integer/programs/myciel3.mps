* DIMACS colouring instance myciel3, the graph of H. Groetzsch (1959): the fewest colours.
* optimum 4
NAME myciel3
ROWS
 N cost
 E once0
 E once1
 E once2
 E once3
 E once4
 E once5
 E once6
 E once7
 E once8
 E once9
 E once10
 L e0.1.0
 L e0.1.1
 L e0.1.2
 L e0.1.3
 L e0.3.0
 L e0.3.1
 L e0.3.2
 L e0.3.3
 L e1.2.0
 L e1.2.1
 L e1.2.2
 L e1.2.3
 L e2.4.0
 L e2.4.1
 L e2.4.2
 L e2.4.3
 L e3.4.0
 L e3.4.1
 L e3.4.2
 L e3.4.3
 L e0.6.0
 L e0.6.1
 L e0.6.2
 L e0.6.3
 L e1.5.0
 L e1.5.1
 L e1.5.2
 L e1.5.3
 L e0.8.0
 L e0.8.1
 L e0.8.2
 L e0.8.3
 L e3.5.0
 L e3.5.1
 L e3.5.2
 L e3.5.3
 L e1.7.0
 L e1.7.1
 L e1.7.2
 L e1.7.3
 L e2.6.0
 L e2.6.1
 L e2.6.2
 L e2.6.3
 L e2.9.0
 L e2.9.1
 L e2.9.2
 L e2.9.3
 L e4.7.0
 L e4.7.1
 L e4.7.2
 L e4.7.3
 L e3.9.0
 L e3.9.1
 L e3.9.2
 L e3.9.3
 L e4.8.0
 L e4.8.1
 L e4.8.2
 L e4.8.3
 L e5.10.0
 L e5.10.1
 L e5.10.2
 L e5.10.3
 L e6.10.0
 L e6.10.1
 L e6.10.2
 L e6.10.3
 L e7.10.0
 L e7.10.1
 L e7.10.2
 L e7.10.3
 L e8.10.0
 L e8.10.1
 L e8.10.2
 L e8.10.3
 L e9.10.0
 L e9.10.1
 L e9.10.2
 L e9.10.3
COLUMNS
 M1 'MARKER' 'INTORG'
 colour0 cost 1 e0.1.0 -1 e0.3.0 -1 e1.2.0 -1 e2.4.0 -1 e3.4.0 -1
 colour0 e0.6.0 -1 e1.5.0 -1 e0.8.0 -1 e3.5.0 -1 e1.7.0 -1 e2.6.0 -1
 colour0 e2.9.0 -1 e4.7.0 -1 e3.9.0 -1 e4.8.0 -1 e5.10.0 -1 e6.10.0 -1
 colour0 e7.10.0 -1 e8.10.0 -1 e9.10.0 -1
 colour1 cost 1 e0.1.1 -1 e0.3.1 -1 e1.2.1 -1 e2.4.1 -1 e3.4.1 -1
 colour1 e0.6.1 -1 e1.5.1 -1 e0.8.1 -1 e3.5.1 -1 e1.7.1 -1 e2.6.1 -1
 colour1 e2.9.1 -1 e4.7.1 -1 e3.9.1 -1 e4.8.1 -1 e5.10.1 -1 e6.10.1 -1
 colour1 e7.10.1 -1 e8.10.1 -1 e9.10.1 -1
 colour2 cost 1 e0.1.2 -1 e0.3.2 -1 e1.2.2 -1 e2.4.2 -1 e3.4.2 -1
 colour2 e0.6.2 -1 e1.5.2 -1 e0.8.2 -1 e3.5.2 -1 e1.7.2 -1 e2.6.2 -1
 colour2 e2.9.2 -1 e4.7.2 -1 e3.9.2 -1 e4.8.2 -1 e5.10.2 -1 e6.10.2 -1
 colour2 e7.10.2 -1 e8.10.2 -1 e9.10.2 -1
 colour3 cost 1 e0.1.3 -1 e0.3.3 -1 e1.2.3 -1 e2.4.3 -1 e3.4.3 -1
 colour3 e0.6.3 -1 e1.5.3 -1 e0.8.3 -1 e3.5.3 -1 e1.7.3 -1 e2.6.3 -1
 colour3 e2.9.3 -1 e4.7.3 -1 e3.9.3 -1 e4.8.3 -1 e5.10.3 -1 e6.10.3 -1
 colour3 e7.10.3 -1 e8.10.3 -1 e9.10.3 -1
 v0.0 once0 1 e0.1.0 1 e0.3.0 1 e0.6.0 1 e0.8.0 1
 v0.1 once0 1 e0.1.1 1 e0.3.1 1 e0.6.1 1 e0.8.1 1
 v0.2 once0 1 e0.1.2 1 e0.3.2 1 e0.6.2 1 e0.8.2 1
 v0.3 once0 1 e0.1.3 1 e0.3.3 1 e0.6.3 1 e0.8.3 1
 v1.0 once1 1 e0.1.0 1 e1.2.0 1 e1.5.0 1 e1.7.0 1
 v1.1 once1 1 e0.1.1 1 e1.2.1 1 e1.5.1 1 e1.7.1 1
 v1.2 once1 1 e0.1.2 1 e1.2.2 1 e1.5.2 1 e1.7.2 1
 v1.3 once1 1 e0.1.3 1 e1.2.3 1 e1.5.3 1 e1.7.3 1
 v2.0 once2 1 e1.2.0 1 e2.4.0 1 e2.6.0 1 e2.9.0 1
 v2.1 once2 1 e1.2.1 1 e2.4.1 1 e2.6.1 1 e2.9.1 1
 v2.2 once2 1 e1.2.2 1 e2.4.2 1 e2.6.2 1 e2.9.2 1
 v2.3 once2 1 e1.2.3 1 e2.4.3 1 e2.6.3 1 e2.9.3 1
 v3.0 once3 1 e0.3.0 1 e3.4.0 1 e3.5.0 1 e3.9.0 1
 v3.1 once3 1 e0.3.1 1 e3.4.1 1 e3.5.1 1 e3.9.1 1
 v3.2 once3 1 e0.3.2 1 e3.4.2 1 e3.5.2 1 e3.9.2 1
 v3.3 once3 1 e0.3.3 1 e3.4.3 1 e3.5.3 1 e3.9.3 1
 v4.0 once4 1 e2.4.0 1 e3.4.0 1 e4.7.0 1 e4.8.0 1
 v4.1 once4 1 e2.4.1 1 e3.4.1 1 e4.7.1 1 e4.8.1 1
 v4.2 once4 1 e2.4.2 1 e3.4.2 1 e4.7.2 1 e4.8.2 1
 v4.3 once4 1 e2.4.3 1 e3.4.3 1 e4.7.3 1 e4.8.3 1
 v5.0 once5 1 e1.5.0 1 e3.5.0 1 e5.10.0 1
 v5.1 once5 1 e1.5.1 1 e3.5.1 1 e5.10.1 1
 v5.2 once5 1 e1.5.2 1 e3.5.2 1 e5.10.2 1
 v5.3 once5 1 e1.5.3 1 e3.5.3 1 e5.10.3 1
 v6.0 once6 1 e0.6.0 1 e2.6.0 1 e6.10.0 1
 v6.1 once6 1 e0.6.1 1 e2.6.1 1 e6.10.1 1
 v6.2 once6 1 e0.6.2 1 e2.6.2 1 e6.10.2 1
 v6.3 once6 1 e0.6.3 1 e2.6.3 1 e6.10.3 1
 v7.0 once7 1 e1.7.0 1 e4.7.0 1 e7.10.0 1
 v7.1 once7 1 e1.7.1 1 e4.7.1 1 e7.10.1 1
 v7.2 once7 1 e1.7.2 1 e4.7.2 1 e7.10.2 1
 v7.3 once7 1 e1.7.3 1 e4.7.3 1 e7.10.3 1
 v8.0 once8 1 e0.8.0 1 e4.8.0 1 e8.10.0 1
 v8.1 once8 1 e0.8.1 1 e4.8.1 1 e8.10.1 1
 v8.2 once8 1 e0.8.2 1 e4.8.2 1 e8.10.2 1
 v8.3 once8 1 e0.8.3 1 e4.8.3 1 e8.10.3 1
 v9.0 once9 1 e2.9.0 1 e3.9.0 1 e9.10.0 1
 v9.1 once9 1 e2.9.1 1 e3.9.1 1 e9.10.1 1
 v9.2 once9 1 e2.9.2 1 e3.9.2 1 e9.10.2 1
 v9.3 once9 1 e2.9.3 1 e3.9.3 1 e9.10.3 1
 v10.0 once10 1 e5.10.0 1 e6.10.0 1 e7.10.0 1 e8.10.0 1 e9.10.0 1
 v10.1 once10 1 e5.10.1 1 e6.10.1 1 e7.10.1 1 e8.10.1 1 e9.10.1 1
 v10.2 once10 1 e5.10.2 1 e6.10.2 1 e7.10.2 1 e8.10.2 1 e9.10.2 1
 v10.3 once10 1 e5.10.3 1 e6.10.3 1 e7.10.3 1 e8.10.3 1 e9.10.3 1
 M2 'MARKER' 'INTEND'
RHS
 RHS once0 1
 RHS once1 1
 RHS once2 1
 RHS once3 1
 RHS once4 1
 RHS once5 1
 RHS once6 1
 RHS once7 1
 RHS once8 1
 RHS once9 1
 RHS once10 1
BOUNDS
 UP BND colour0 1
 UP BND colour1 1
 UP BND colour2 1
 UP BND colour3 1
 UP BND v0.0 1
 UP BND v0.1 1
 UP BND v0.2 1
 UP BND v0.3 1
 UP BND v1.0 1
 UP BND v1.1 1
 UP BND v1.2 1
 UP BND v1.3 1
 UP BND v2.0 1
 UP BND v2.1 1
 UP BND v2.2 1
 UP BND v2.3 1
 UP BND v3.0 1
 UP BND v3.1 1
 UP BND v3.2 1
 UP BND v3.3 1
 UP BND v4.0 1
 UP BND v4.1 1
 UP BND v4.2 1
 UP BND v4.3 1
 UP BND v5.0 1
 UP BND v5.1 1
 UP BND v5.2 1
 UP BND v5.3 1
 UP BND v6.0 1
 UP BND v6.1 1
 UP BND v6.2 1
 UP BND v6.3 1
 UP BND v7.0 1
 UP BND v7.1 1
 UP BND v7.2 1
 UP BND v7.3 1
 UP BND v8.0 1
 UP BND v8.1 1
 UP BND v8.2 1
 UP BND v8.3 1
 UP BND v9.0 1
 UP BND v9.1 1
 UP BND v9.2 1
 UP BND v9.3 1
 UP BND v10.0 1
 UP BND v10.1 1
 UP BND v10.2 1
 UP BND v10.3 1
ENDATA
