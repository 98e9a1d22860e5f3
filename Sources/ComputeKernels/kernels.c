#include "ComputeKernels.h"
