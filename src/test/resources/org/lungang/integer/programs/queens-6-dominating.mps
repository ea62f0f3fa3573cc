* C. F. de Jaenisch 1862: the fewest queens that attack or stand on every square of 6 by 6.
* optimum 3
NAME queens-6-dominating
ROWS
 N cost
 G s00
 G s01
 G s02
 G s03
 G s04
 G s05
 G s10
 G s11
 G s12
 G s13
 G s14
 G s15
 G s20
 G s21
 G s22
 G s23
 G s24
 G s25
 G s30
 G s31
 G s32
 G s33
 G s34
 G s35
 G s40
 G s41
 G s42
 G s43
 G s44
 G s45
 G s50
 G s51
 G s52
 G s53
 G s54
 G s55
COLUMNS
 M1 'MARKER' 'INTORG'
 q00 cost 1 s00 1 s01 1 s02 1 s03 1 s04 1
 q00 s05 1 s10 1 s11 1 s20 1 s22 1 s30 1
 q00 s33 1 s40 1 s44 1 s50 1 s55 1
 q01 cost 1 s00 1 s01 1 s02 1 s03 1 s04 1
 q01 s05 1 s10 1 s11 1 s12 1 s21 1 s23 1
 q01 s31 1 s34 1 s41 1 s45 1 s51 1
 q02 cost 1 s00 1 s01 1 s02 1 s03 1 s04 1
 q02 s05 1 s11 1 s12 1 s13 1 s20 1 s22 1
 q02 s24 1 s32 1 s35 1 s42 1 s52 1
 q03 cost 1 s00 1 s01 1 s02 1 s03 1 s04 1
 q03 s05 1 s12 1 s13 1 s14 1 s21 1 s23 1
 q03 s25 1 s30 1 s33 1 s43 1 s53 1
 q04 cost 1 s00 1 s01 1 s02 1 s03 1 s04 1
 q04 s05 1 s13 1 s14 1 s15 1 s22 1 s24 1
 q04 s31 1 s34 1 s40 1 s44 1 s54 1
 q05 cost 1 s00 1 s01 1 s02 1 s03 1 s04 1
 q05 s05 1 s14 1 s15 1 s23 1 s25 1 s32 1
 q05 s35 1 s41 1 s45 1 s50 1 s55 1
 q10 cost 1 s00 1 s01 1 s10 1 s11 1 s12 1
 q10 s13 1 s14 1 s15 1 s20 1 s21 1 s30 1
 q10 s32 1 s40 1 s43 1 s50 1 s54 1
 q11 cost 1 s00 1 s01 1 s02 1 s10 1 s11 1
 q11 s12 1 s13 1 s14 1 s15 1 s20 1 s21 1
 q11 s22 1 s31 1 s33 1 s41 1 s44 1 s51 1
 q11 s55 1
 q12 cost 1 s01 1 s02 1 s03 1 s10 1 s11 1
 q12 s12 1 s13 1 s14 1 s15 1 s21 1 s22 1
 q12 s23 1 s30 1 s32 1 s34 1 s42 1 s45 1
 q12 s52 1
 q13 cost 1 s02 1 s03 1 s04 1 s10 1 s11 1
 q13 s12 1 s13 1 s14 1 s15 1 s22 1 s23 1
 q13 s24 1 s31 1 s33 1 s35 1 s40 1 s43 1
 q13 s53 1
 q14 cost 1 s03 1 s04 1 s05 1 s10 1 s11 1
 q14 s12 1 s13 1 s14 1 s15 1 s23 1 s24 1
 q14 s25 1 s32 1 s34 1 s41 1 s44 1 s50 1
 q14 s54 1
 q15 cost 1 s04 1 s05 1 s10 1 s11 1 s12 1
 q15 s13 1 s14 1 s15 1 s24 1 s25 1 s33 1
 q15 s35 1 s42 1 s45 1 s51 1 s55 1
 q20 cost 1 s00 1 s02 1 s10 1 s11 1 s20 1
 q20 s21 1 s22 1 s23 1 s24 1 s25 1 s30 1
 q20 s31 1 s40 1 s42 1 s50 1 s53 1
 q21 cost 1 s01 1 s03 1 s10 1 s11 1 s12 1
 q21 s20 1 s21 1 s22 1 s23 1 s24 1 s25 1
 q21 s30 1 s31 1 s32 1 s41 1 s43 1 s51 1
 q21 s54 1
 q22 cost 1 s00 1 s02 1 s04 1 s11 1 s12 1
 q22 s13 1 s20 1 s21 1 s22 1 s23 1 s24 1
 q22 s25 1 s31 1 s32 1 s33 1 s40 1 s42 1
 q22 s44 1 s52 1 s55 1
 q23 cost 1 s01 1 s03 1 s05 1 s12 1 s13 1
 q23 s14 1 s20 1 s21 1 s22 1 s23 1 s24 1
 q23 s25 1 s32 1 s33 1 s34 1 s41 1 s43 1
 q23 s45 1 s50 1 s53 1
 q24 cost 1 s02 1 s04 1 s13 1 s14 1 s15 1
 q24 s20 1 s21 1 s22 1 s23 1 s24 1 s25 1
 q24 s33 1 s34 1 s35 1 s42 1 s44 1 s51 1
 q24 s54 1
 q25 cost 1 s03 1 s05 1 s14 1 s15 1 s20 1
 q25 s21 1 s22 1 s23 1 s24 1 s25 1 s34 1
 q25 s35 1 s43 1 s45 1 s52 1 s55 1
 q30 cost 1 s00 1 s03 1 s10 1 s12 1 s20 1
 q30 s21 1 s30 1 s31 1 s32 1 s33 1 s34 1
 q30 s35 1 s40 1 s41 1 s50 1 s52 1
 q31 cost 1 s01 1 s04 1 s11 1 s13 1 s20 1
 q31 s21 1 s22 1 s30 1 s31 1 s32 1 s33 1
 q31 s34 1 s35 1 s40 1 s41 1 s42 1 s51 1
 q31 s53 1
 q32 cost 1 s02 1 s05 1 s10 1 s12 1 s14 1
 q32 s21 1 s22 1 s23 1 s30 1 s31 1 s32 1
 q32 s33 1 s34 1 s35 1 s41 1 s42 1 s43 1
 q32 s50 1 s52 1 s54 1
 q33 cost 1 s00 1 s03 1 s11 1 s13 1 s15 1
 q33 s22 1 s23 1 s24 1 s30 1 s31 1 s32 1
 q33 s33 1 s34 1 s35 1 s42 1 s43 1 s44 1
 q33 s51 1 s53 1 s55 1
 q34 cost 1 s01 1 s04 1 s12 1 s14 1 s23 1
 q34 s24 1 s25 1 s30 1 s31 1 s32 1 s33 1
 q34 s34 1 s35 1 s43 1 s44 1 s45 1 s52 1
 q34 s54 1
 q35 cost 1 s02 1 s05 1 s13 1 s15 1 s24 1
 q35 s25 1 s30 1 s31 1 s32 1 s33 1 s34 1
 q35 s35 1 s44 1 s45 1 s53 1 s55 1
 q40 cost 1 s00 1 s04 1 s10 1 s13 1 s20 1
 q40 s22 1 s30 1 s31 1 s40 1 s41 1 s42 1
 q40 s43 1 s44 1 s45 1 s50 1 s51 1
 q41 cost 1 s01 1 s05 1 s11 1 s14 1 s21 1
 q41 s23 1 s30 1 s31 1 s32 1 s40 1 s41 1
 q41 s42 1 s43 1 s44 1 s45 1 s50 1 s51 1
 q41 s52 1
 q42 cost 1 s02 1 s12 1 s15 1 s20 1 s22 1
 q42 s24 1 s31 1 s32 1 s33 1 s40 1 s41 1
 q42 s42 1 s43 1 s44 1 s45 1 s51 1 s52 1
 q42 s53 1
 q43 cost 1 s03 1 s10 1 s13 1 s21 1 s23 1
 q43 s25 1 s32 1 s33 1 s34 1 s40 1 s41 1
 q43 s42 1 s43 1 s44 1 s45 1 s52 1 s53 1
 q43 s54 1
 q44 cost 1 s00 1 s04 1 s11 1 s14 1 s22 1
 q44 s24 1 s33 1 s34 1 s35 1 s40 1 s41 1
 q44 s42 1 s43 1 s44 1 s45 1 s53 1 s54 1
 q44 s55 1
 q45 cost 1 s01 1 s05 1 s12 1 s15 1 s23 1
 q45 s25 1 s34 1 s35 1 s40 1 s41 1 s42 1
 q45 s43 1 s44 1 s45 1 s54 1 s55 1
 q50 cost 1 s00 1 s05 1 s10 1 s14 1 s20 1
 q50 s23 1 s30 1 s32 1 s40 1 s41 1 s50 1
 q50 s51 1 s52 1 s53 1 s54 1 s55 1
 q51 cost 1 s01 1 s11 1 s15 1 s21 1 s24 1
 q51 s31 1 s33 1 s40 1 s41 1 s42 1 s50 1
 q51 s51 1 s52 1 s53 1 s54 1 s55 1
 q52 cost 1 s02 1 s12 1 s22 1 s25 1 s30 1
 q52 s32 1 s34 1 s41 1 s42 1 s43 1 s50 1
 q52 s51 1 s52 1 s53 1 s54 1 s55 1
 q53 cost 1 s03 1 s13 1 s20 1 s23 1 s31 1
 q53 s33 1 s35 1 s42 1 s43 1 s44 1 s50 1
 q53 s51 1 s52 1 s53 1 s54 1 s55 1
 q54 cost 1 s04 1 s10 1 s14 1 s21 1 s24 1
 q54 s32 1 s34 1 s43 1 s44 1 s45 1 s50 1
 q54 s51 1 s52 1 s53 1 s54 1 s55 1
 q55 cost 1 s00 1 s05 1 s11 1 s15 1 s22 1
 q55 s25 1 s33 1 s35 1 s44 1 s45 1 s50 1
 q55 s51 1 s52 1 s53 1 s54 1 s55 1
 M2 'MARKER' 'INTEND'
RHS
 RHS s00 1
 RHS s01 1
 RHS s02 1
 RHS s03 1
 RHS s04 1
 RHS s05 1
 RHS s10 1
 RHS s11 1
 RHS s12 1
 RHS s13 1
 RHS s14 1
 RHS s15 1
 RHS s20 1
 RHS s21 1
 RHS s22 1
 RHS s23 1
 RHS s24 1
 RHS s25 1
 RHS s30 1
 RHS s31 1
 RHS s32 1
 RHS s33 1
 RHS s34 1
 RHS s35 1
 RHS s40 1
 RHS s41 1
 RHS s42 1
 RHS s43 1
 RHS s44 1
 RHS s45 1
 RHS s50 1
 RHS s51 1
 RHS s52 1
 RHS s53 1
 RHS s54 1
 RHS s55 1
BOUNDS
 UP BND q00 1
 UP BND q01 1
 UP BND q02 1
 UP BND q03 1
 UP BND q04 1
 UP BND q05 1
 UP BND q10 1
 UP BND q11 1
 UP BND q12 1
 UP BND q13 1
 UP BND q14 1
 UP BND q15 1
 UP BND q20 1
 UP BND q21 1
 UP BND q22 1
 UP BND q23 1
 UP BND q24 1
 UP BND q25 1
 UP BND q30 1
 UP BND q31 1
 UP BND q32 1
 UP BND q33 1
 UP BND q34 1
 UP BND q35 1
 UP BND q40 1
 UP BND q41 1
 UP BND q42 1
 UP BND q43 1
 UP BND q44 1
 UP BND q45 1
 UP BND q50 1
 UP BND q51 1
 UP BND q52 1
 UP BND q53 1
 UP BND q54 1
 UP BND q55 1
ENDATA
