// The C side of Compute: a thread pool and SIMD microkernels.
// Swift calls these through the Compute target only.
#ifndef COMPUTE_KERNELS_H
#define COMPUTE_KERNELS_H

#include "ElementwiseKernels.h"
#include "Microkernels.h"
#include "Prefetch.h"
#include "MultiplyAddPeak.h"
#include "OuterProductKernels.h"
#include "ThreadPool.h"

#endif
