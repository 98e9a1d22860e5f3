// Kernels over ranges and channels for any processor.
#define LANES 4
#define RSQRT_ESTIMATE(v) (1.0f / __builtin_elementwise_sqrt(v))
#define TABLE ck_elementwise_portable
#define CHANNELWISE_TABLE ck_channelwise_portable
#define OUTER_PRODUCTS_TABLE ck_outer_products_portable

#include "vector-dialect.h"
#include "elementwise-body.h"
#include "channelwise-body.h"
#include "outer-product-body.h"
