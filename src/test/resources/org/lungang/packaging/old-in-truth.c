#include <math.h>
#include <fcntl.h>
#define _GNU_SOURCE
double all(double x, float f) { return exp(x) + log(x) + pow(x, x) + log2(x) + log2f(f) + expf(f); }
int lock(int fd) { return fcntl(fd, F_GETFL, 0); }
