#include <libxml/xmlversion.h>
// Headers of ICU would clash with those of Foundation; nothing here converts encodings.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
