package org.lungang.linear;

/**
 * A basis matrix as the product of triangular factors and of an eta matrix for each column that was
 * exchanged since ({@link TriangularFactors}, {@link EtaFile}). Rows are those of the program;
 * positions are the places of the basic variables.
 */
final class Factors {

  private final SparseMatrix matrix;
  private final TriangularFactors triangular;
  private final Singletons singletons;
  private final Nucleus nucleus;
  private final EtaFile etas = new EtaFile();

  Factors(SparseMatrix matrix) {
    this.matrix = matrix;
    this.triangular = new TriangularFactors(matrix.rowCount);
    this.singletons = new Singletons(matrix, triangular);
    this.nucleus = new Nucleus(matrix, triangular, singletons.rowCounts());
  }

  /** How many columns were exchanged since the matrix was factored. */
  int etaCount() {
    return etas.count();
  }

  /** How many entries the exchanges brought. */
  int etaEntries() {
    return etas.entryCount();
  }

  /** How many entries the triangular factors have. */
  int factorEntries() {
    return triangular.entryCount();
  }

  /**
   * Factors a basis.
   *
   * @param basis the variable at each position: a column, or a row's own variable counted from the
   *     number of columns on. Where the matrix is singular, such a variable takes the place of a
   *     column that depends on the others
   * @return whether the basis was regular as it was given
   */
  boolean factor(int[] basis) {
    etas.clear();
    triangular.clear();
    singletons.pivot(basis);
    nucleus.factor(basis);
    boolean regular = triangular.steps() == matrix.rowCount;
    if (!regular) {
      replaceDependent(basis);
    }
    triangular.end();
    return regular;
  }

  private void replaceDependent(int[] basis) {
    int row = 0;
    for (int position = 0; position < basis.length; position++) {
      if (!triangular.isPositionDone(position)) {
        while (triangular.isRowDone(row)) {
          row++;
        }
        basis[position] = matrix.columnCount + row;
        triangular.endStep(position, row, -1);
      }
    }
  }

  /**
   * Solves basis × result = vector.
   *
   * @param vector by rows; is 0 afterwards
   * @param result by positions; every entry is set
   */
  void solve(double[] vector, double[] result) {
    triangular.solve(vector, result);
    etas.solve(result);
  }

  /**
   * Solves transposed basis × result = vector.
   *
   * @param vector by positions; its entries are lost
   * @param result by rows; every entry is set
   */
  void solveTransposed(double[] vector, double[] result) {
    etas.solveTransposed(vector);
    triangular.solveTransposed(vector, result);
  }

  /**
   * Exchanges the column at a position.
   *
   * @param position where
   * @param column the solved column that comes in: basis⁻¹ × column, by positions
   */
  void exchange(int position, double[] column) {
    etas.exchange(position, column);
  }
}
