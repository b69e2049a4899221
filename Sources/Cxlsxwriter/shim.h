#include <xlsxwriter.h>

// glibc declares it only under _GNU_SOURCE, which a module map cannot set.
extern int memfd_create(const char *name, unsigned int flags);
