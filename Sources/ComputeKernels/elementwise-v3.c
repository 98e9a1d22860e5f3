// Kernels over ranges and channels for AVX2 with FMA.
#if defined(__x86_64__)
#include <immintrin.h>

#define LANES 8
#define RSQRT_ESTIMATE(v) ((Vector)_mm256_rsqrt_ps((__m256)(v)))
#define FIRST(n) _mm256_cmpgt_epi32(_mm256_set1_epi32((int)(n)), _mm256_set_epi32(7, 6, 5, 4, 3, 2, 1, 0))
#define LOAD_FIRST(p, n) ((Vector)_mm256_maskload_ps(p, FIRST(n)))
#define STORE_FIRST(p, n, v) _mm256_maskstore_ps(p, FIRST(n), (__m256)(v))
#define TABLE ck_elementwise_v3
#define CHANNELWISE_TABLE ck_channelwise_v3
#define OUTER_PRODUCTS_TABLE ck_outer_products_v3

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "vector-dialect.h"
#include "elementwise-body.h"
#include "channelwise-body.h"
#include "outer-product-body.h"
#pragma clang attribute pop

#endif
