// A pool of worker threads that spin for a moment before they park.
#ifndef COMPUTE_KERNELS_THREAD_POOL_H
#define COMPUTE_KERNELS_THREAD_POOL_H

#include <stdint.h>

typedef struct ck_pool ck_pool;
typedef void (*ck_pool_body)(void *_Nullable context, intptr_t part, intptr_t thread);

/// A pool that runs work on `threads` threads, the caller included. Workers start with the first dispatch.
ck_pool *_Nullable ck_pool_create(intptr_t threads);
/// Ends the workers and frees the pool. No dispatch may be running.
void ck_pool_destroy(ck_pool *_Nonnull pool);
/// Threads the pool was made for, the caller included. It never changes, though the machine may refuse some of them:
/// callers divide memory by it.
intptr_t ck_pool_threads(const ck_pool *_Nonnull pool);
/// Calls body(context, part, thread) once for each part in 0 ..< parts and returns when all are done. `thread` counts
/// the threads that share the dispatch; two calls that run at once have different ones.
/// A call from inside a part, or while another thread dispatches, runs in the calling thread alone.
void ck_pool_run(ck_pool *_Nonnull pool, intptr_t parts, ck_pool_body _Nonnull body, void *_Nullable context);
/// Lets the workers park at once instead of spinning on; the next dispatch wakes them.
void ck_pool_rest(ck_pool *_Nonnull pool);
/// Lets this thread treat numbers too small for full precision as zero, and gives what ck_restore_denormals needs
/// to undo it. Processors that have no such switch do nothing.
uint32_t ck_flush_denormals(void);
void ck_restore_denormals(uint32_t before);

/// Processors the scheduler lets this process run on; at least 1.
intptr_t ck_available_processors(void);

#endif
