// Kernels over ranges for AVX2 with FMA.
#if defined(__x86_64__)
#include <immintrin.h>

#define LANES 8
#define RSQRT_ESTIMATE(v) ((Vector)_mm256_rsqrt_ps((__m256)(v)))
#define TABLE ck_elementwise_v3

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "vector-dialect.h"
#include "elementwise-body.h"
#pragma clang attribute pop

#endif
