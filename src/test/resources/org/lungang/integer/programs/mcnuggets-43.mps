* H. Picciotto 1984: 43 is the largest number that is no sum of 6, 9 and 20, so 44 and all
* after it are; here 43 itself.
* optimum none
NAME mcnuggets-43
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
 RHS sum 43
BOUNDS
 UP BND six 7
 UP BND nine 4
 UP BND twenty 2
ENDATA
