// Kernels over ranges and channels for AVX-512.
#if defined(__x86_64__)
#include <immintrin.h>

#define LANES 16
#define RSQRT_ESTIMATE(v) ((Vector)_mm512_rsqrt14_ps((__m512)(v)))
#define LOAD_FIRST(p, n) ((Vector)_mm512_maskz_loadu_ps((__mmask16)((1u << (n)) - 1), p))
#define STORE_FIRST(p, n, v) _mm512_mask_storeu_ps(p, (__mmask16)((1u << (n)) - 1), (__m512)(v))
#define TABLE ck_elementwise_v4
#define CHANNELWISE_TABLE ck_channelwise_v4
#define OUTER_PRODUCTS_TABLE ck_outer_products_v4

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))), apply_to = function)
#include "vector-dialect.h"
#include "elementwise-body.h"
#include "channelwise-body.h"
#include "outer-product-body.h"
#pragma clang attribute pop

#endif
