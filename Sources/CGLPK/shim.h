// GLPK imports whole: no variadics, no macros that Swift needs and cannot read.
#include <glpk.h>
