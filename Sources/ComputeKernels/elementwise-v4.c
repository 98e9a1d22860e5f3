// Kernels over ranges for AVX-512.
#if defined(__x86_64__)
#include <immintrin.h>

#define LANES 16
#define RSQRT_ESTIMATE(v) ((Vector)_mm512_rsqrt14_ps((__m512)(v)))
#define TABLE ck_elementwise_v4

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))), apply_to = function)
#include "vector-dialect.h"
#include "elementwise-body.h"
#pragma clang attribute pop

#endif
