* The same of 44: the fewest packs of 6, 9 and 20.
* optimum 4
NAME mcnuggets-44
ROWS
 N cost
 E sum
COLUMNS
 M1 'MARKER' 'INTORG'
 six cost 1 sum 6
 nine cost 1 sum 9
 twenty cost 1 sum 20
 M2 'MARKER' 'INTEND'
RHS
 RHS sum 44
BOUNDS
 UP BND six 7
 UP BND nine 4
 UP BND twenty 2
ENDATA
