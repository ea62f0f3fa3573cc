* Generalized assignment, 5 agents, 15 jobs: problem c515-1 of OR-Library, file gap1
* (J. E. Beasley 1990); profits are negative costs.
* optimum -336
NAME gap-c515-1
ROWS
 N cost
 E job1
 E job2
 E job3
 E job4
 E job5
 E job6
 E job7
 E job8
 E job9
 E job10
 E job11
 E job12
 E job13
 E job14
 E job15
 L agent1
 L agent2
 L agent3
 L agent4
 L agent5
COLUMNS
 M1 'MARKER' 'INTORG'
 x1.1 cost -17 job1 1 agent1 8
 x1.2 cost -21 job2 1 agent1 15
 x1.3 cost -22 job3 1 agent1 14
 x1.4 cost -18 job4 1 agent1 23
 x1.5 cost -24 job5 1 agent1 8
 x1.6 cost -15 job6 1 agent1 16
 x1.7 cost -20 job7 1 agent1 8
 x1.8 cost -18 job8 1 agent1 25
 x1.9 cost -19 job9 1 agent1 9
 x1.10 cost -18 job10 1 agent1 17
 x1.11 cost -16 job11 1 agent1 25
 x1.12 cost -22 job12 1 agent1 15
 x1.13 cost -24 job13 1 agent1 10
 x1.14 cost -24 job14 1 agent1 8
 x1.15 cost -16 job15 1 agent1 24
 x2.1 cost -23 job1 1 agent2 15
 x2.2 cost -16 job2 1 agent2 7
 x2.3 cost -21 job3 1 agent2 23
 x2.4 cost -16 job4 1 agent2 22
 x2.5 cost -17 job5 1 agent2 11
 x2.6 cost -16 job6 1 agent2 11
 x2.7 cost -19 job7 1 agent2 12
 x2.8 cost -25 job8 1 agent2 10
 x2.9 cost -18 job9 1 agent2 17
 x2.10 cost -21 job10 1 agent2 16
 x2.11 cost -17 job11 1 agent2 7
 x2.12 cost -15 job12 1 agent2 16
 x2.13 cost -25 job13 1 agent2 10
 x2.14 cost -17 job14 1 agent2 18
 x2.15 cost -24 job15 1 agent2 22
 x3.1 cost -16 job1 1 agent3 21
 x3.2 cost -20 job2 1 agent3 20
 x3.3 cost -16 job3 1 agent3 6
 x3.4 cost -25 job4 1 agent3 22
 x3.5 cost -24 job5 1 agent3 24
 x3.6 cost -16 job6 1 agent3 10
 x3.7 cost -17 job7 1 agent3 24
 x3.8 cost -19 job8 1 agent3 9
 x3.9 cost -19 job9 1 agent3 21
 x3.10 cost -18 job10 1 agent3 14
 x3.11 cost -20 job11 1 agent3 11
 x3.12 cost -16 job12 1 agent3 14
 x3.13 cost -17 job13 1 agent3 11
 x3.14 cost -21 job14 1 agent3 19
 x3.15 cost -24 job15 1 agent3 16
 x4.1 cost -19 job1 1 agent4 20
 x4.2 cost -19 job2 1 agent4 11
 x4.3 cost -22 job3 1 agent4 8
 x4.4 cost -22 job4 1 agent4 14
 x4.5 cost -20 job5 1 agent4 9
 x4.6 cost -16 job6 1 agent4 5
 x4.7 cost -19 job7 1 agent4 6
 x4.8 cost -17 job8 1 agent4 19
 x4.9 cost -21 job9 1 agent4 19
 x4.10 cost -19 job10 1 agent4 7
 x4.11 cost -25 job11 1 agent4 6
 x4.12 cost -23 job12 1 agent4 6
 x4.13 cost -25 job13 1 agent4 13
 x4.14 cost -25 job14 1 agent4 9
 x4.15 cost -25 job15 1 agent4 18
 x5.1 cost -18 job1 1 agent5 8
 x5.2 cost -19 job2 1 agent5 13
 x5.3 cost -15 job3 1 agent5 13
 x5.4 cost -15 job4 1 agent5 13
 x5.5 cost -21 job5 1 agent5 10
 x5.6 cost -25 job6 1 agent5 20
 x5.7 cost -16 job7 1 agent5 25
 x5.8 cost -16 job8 1 agent5 16
 x5.9 cost -23 job9 1 agent5 16
 x5.10 cost -15 job10 1 agent5 17
 x5.11 cost -22 job11 1 agent5 10
 x5.12 cost -17 job12 1 agent5 10
 x5.13 cost -19 job13 1 agent5 5
 x5.14 cost -22 job14 1 agent5 12
 x5.15 cost -24 job15 1 agent5 23
 M2 'MARKER' 'INTEND'
RHS
 RHS job1 1
 RHS job2 1
 RHS job3 1
 RHS job4 1
 RHS job5 1
 RHS job6 1
 RHS job7 1
 RHS job8 1
 RHS job9 1
 RHS job10 1
 RHS job11 1
 RHS job12 1
 RHS job13 1
 RHS job14 1
 RHS job15 1
 RHS agent1 36
 RHS agent2 34
 RHS agent3 38
 RHS agent4 27
 RHS agent5 33
BOUNDS
 UP BND x1.1 1
 UP BND x1.2 1
 UP BND x1.3 1
 UP BND x1.4 1
 UP BND x1.5 1
 UP BND x1.6 1
 UP BND x1.7 1
 UP BND x1.8 1
 UP BND x1.9 1
 UP BND x1.10 1
 UP BND x1.11 1
 UP BND x1.12 1
 UP BND x1.13 1
 UP BND x1.14 1
 UP BND x1.15 1
 UP BND x2.1 1
 UP BND x2.2 1
 UP BND x2.3 1
 UP BND x2.4 1
 UP BND x2.5 1
 UP BND x2.6 1
 UP BND x2.7 1
 UP BND x2.8 1
 UP BND x2.9 1
 UP BND x2.10 1
 UP BND x2.11 1
 UP BND x2.12 1
 UP BND x2.13 1
 UP BND x2.14 1
 UP BND x2.15 1
 UP BND x3.1 1
 UP BND x3.2 1
 UP BND x3.3 1
 UP BND x3.4 1
 UP BND x3.5 1
 UP BND x3.6 1
 UP BND x3.7 1
 UP BND x3.8 1
 UP BND x3.9 1
 UP BND x3.10 1
 UP BND x3.11 1
 UP BND x3.12 1
 UP BND x3.13 1
 UP BND x3.14 1
 UP BND x3.15 1
 UP BND x4.1 1
 UP BND x4.2 1
 UP BND x4.3 1
 UP BND x4.4 1
 UP BND x4.5 1
 UP BND x4.6 1
 UP BND x4.7 1
 UP BND x4.8 1
 UP BND x4.9 1
 UP BND x4.10 1
 UP BND x4.11 1
 UP BND x4.12 1
 UP BND x4.13 1
 UP BND x4.14 1
 UP BND x4.15 1
 UP BND x5.1 1
 UP BND x5.2 1
 UP BND x5.3 1
 UP BND x5.4 1
 UP BND x5.5 1
 UP BND x5.6 1
 UP BND x5.7 1
 UP BND x5.8 1
 UP BND x5.9 1
 UP BND x5.10 1
 UP BND x5.11 1
 UP BND x5.12 1
 UP BND x5.13 1
 UP BND x5.14 1
 UP BND x5.15 1
ENDATA
