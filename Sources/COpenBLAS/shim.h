// Declarations only: the library is opened when first needed, because loading it costs start-up time.
#include <cblas.h>
