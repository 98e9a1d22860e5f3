#define _GNU_SOURCE
#include "include/ThreadPool.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

// A dispatch is cut into at most 32 groups. One 64-bit word holds its generation (high half) and a claimed bit
// for every group (low half), so a worker that wakes late can never claim a group of a later dispatch with the
// earlier one's context: its compare-and-swap fails.
enum { maxGroups = 32 };
static const long spinNanoseconds = 5 * 1000 * 1000;

struct ck_pool {
  _Alignas(64) _Atomic uint64_t state;
  _Alignas(64) _Atomic intptr_t pending;
  _Alignas(64) _Atomic int sleepers;
  _Atomic bool resting;
  _Atomic bool stopping;
  _Atomic bool busy;
  // Written by the dispatching thread before `state` is released, read after a group is claimed.
  ck_pool_body body;
  void *context;
  intptr_t parts;
  _Atomic intptr_t groups;

  intptr_t threads;
  intptr_t started;
  pthread_t *workers;
  pthread_mutex_t mutex;
  pthread_cond_t wake;
};

typedef struct {
  ck_pool *pool;
  intptr_t index;
} WorkerStart;

static inline void relax(void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000L + t.tv_nsec;
}

static uint32_t allGroups(intptr_t groups) {
  return groups >= maxGroups ? UINT32_MAX : ((uint32_t)1 << groups) - 1;
}

// Runs groups of the current dispatch until none is left unclaimed. Each thread begins at its own place and goes
// up from there, so that it meets the same share of the data in one dispatch after the other, still in its cache.
static void work(ck_pool *pool, intptr_t thread) {
  intptr_t next = -1;
  for (;;) {
    uint64_t state = atomic_load_explicit(&pool->state, memory_order_acquire);
    uint32_t open = ~(uint32_t)state;
    if (open == 0) return;
    // `groups` may change until a group is claimed; then only the choice below is poor, never wrong.
    if (next < 0) next = thread * atomic_load_explicit(&pool->groups, memory_order_relaxed) / pool->threads;
    const uint32_t above = open & (UINT32_MAX << (next & (maxGroups - 1)));
    const uint32_t candidates = above ? above : open;
    const uint32_t bit = candidates & (0u - candidates);
    if (!atomic_compare_exchange_weak_explicit(&pool->state, &state, state | bit, memory_order_acq_rel,
                                               memory_order_relaxed))
      continue;
    const intptr_t group = __builtin_ctz(bit);
    const intptr_t parts = pool->parts;
    const intptr_t groups = atomic_load_explicit(&pool->groups, memory_order_relaxed);
    next = group;
    intptr_t end = (group + 1) * parts / groups;
    for (intptr_t part = group * parts / groups; part < end; part++) pool->body(pool->context, part);
    atomic_fetch_sub_explicit(&pool->pending, 1, memory_order_release);
  }
}

static void *workerMain(void *argument) {
  WorkerStart start = *(WorkerStart *)argument;
  free(argument);
  ck_pool *pool = start.pool;
  long idleSince = now();
  for (unsigned turn = 0;; turn++) {
    if ((uint32_t)atomic_load_explicit(&pool->state, memory_order_acquire) != UINT32_MAX) {
      work(pool, start.index);
      idleSince = 0;
      turn = 0;
      continue;
    }
    if (atomic_load_explicit(&pool->stopping, memory_order_relaxed)) return NULL;
    bool park = atomic_load_explicit(&pool->resting, memory_order_relaxed);
    if (!park && (turn & 255) == 255) {
      long t = now();
      if (idleSince == 0) idleSince = t;
      park = t - idleSince > spinNanoseconds;
      // On a machine with other work to do, a spinning thread gives its turn away.
      if (!park && t - idleSince > 50000) sched_yield();
    }
    if (!park) {
      relax();
      continue;
    }
    pthread_mutex_lock(&pool->mutex);
    atomic_fetch_add(&pool->sleepers, 1);
    while ((uint32_t)atomic_load(&pool->state) == UINT32_MAX && !atomic_load(&pool->stopping))
      pthread_cond_wait(&pool->wake, &pool->mutex);
    atomic_fetch_sub(&pool->sleepers, 1);
    pthread_mutex_unlock(&pool->mutex);
    idleSince = 0;
  }
}

ck_pool *ck_pool_create(intptr_t threads) {
  ck_pool *pool = NULL;
  if (posix_memalign((void **)&pool, 64, sizeof(ck_pool)) != 0) return NULL;
  *pool = (ck_pool){0};
  pool->threads = threads < 1 ? 1 : threads;
  atomic_store(&pool->state, (uint64_t)UINT32_MAX);
  pthread_mutex_init(&pool->mutex, NULL);
  pthread_cond_init(&pool->wake, NULL);
  return pool;
}

// Starts the workers that are missing; a machine that refuses a thread is served with fewer.
static void startWorkers(ck_pool *pool) {
  pool->workers = calloc((size_t)pool->threads, sizeof(pthread_t));
  if (pool->workers == NULL) {
    pool->threads = 1;
    return;
  }
  // Signals, an interrupt from the keyboard among them, belong to the threads that run cells.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  for (intptr_t index = 1; index < pool->threads; index++) {
    WorkerStart *start = malloc(sizeof(WorkerStart));
    if (start == NULL) break;
    *start = (WorkerStart){pool, index};
    if (pthread_create(&pool->workers[pool->started], NULL, workerMain, start) != 0) {
      free(start);
      break;
    }
    pool->started++;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pool->threads = pool->started + 1;
}

void ck_pool_destroy(ck_pool *pool) {
  pthread_mutex_lock(&pool->mutex);
  atomic_store(&pool->stopping, true);
  pthread_cond_broadcast(&pool->wake);
  pthread_mutex_unlock(&pool->mutex);
  for (intptr_t index = 0; index < pool->started; index++) pthread_join(pool->workers[index], NULL);
  free(pool->workers);
  pthread_cond_destroy(&pool->wake);
  pthread_mutex_destroy(&pool->mutex);
  free(pool);
}

intptr_t ck_pool_threads(const ck_pool *pool) { return pool->threads; }

void ck_pool_run(ck_pool *pool, intptr_t parts, ck_pool_body body, void *context) {
  if (parts <= 0) return;
  bool idle = false;
  if (parts == 1 || pool->threads == 1 || !atomic_compare_exchange_strong(&pool->busy, &idle, true)) {
    for (intptr_t part = 0; part < parts; part++) body(context, part);
    return;
  }
  if (pool->workers == NULL) startWorkers(pool);
  intptr_t groups = parts < maxGroups ? parts : maxGroups;
  pool->body = body;
  pool->context = context;
  pool->parts = parts;
  atomic_store_explicit(&pool->groups, groups, memory_order_relaxed);
  atomic_store_explicit(&pool->pending, groups, memory_order_relaxed);
  atomic_store_explicit(&pool->resting, false, memory_order_relaxed);
  uint64_t generation = (atomic_load_explicit(&pool->state, memory_order_relaxed) >> 32) + 1;
  // Sequentially consistent with the sleepers' count, so that a worker about to park is either seen here or
  // sees this dispatch.
  atomic_store(&pool->state, generation << 32 | (uint32_t)~allGroups(groups));
  if (atomic_load(&pool->sleepers) > 0) {
    pthread_mutex_lock(&pool->mutex);
    pthread_cond_broadcast(&pool->wake);
    pthread_mutex_unlock(&pool->mutex);
  }
  work(pool, 0);
  for (unsigned turn = 1; atomic_load_explicit(&pool->pending, memory_order_acquire) > 0; turn++) {
    relax();
    if ((turn & 4095) == 0) sched_yield();
  }
  atomic_store_explicit(&pool->busy, false, memory_order_release);
}

void ck_pool_rest(ck_pool *pool) { atomic_store_explicit(&pool->resting, true, memory_order_relaxed); }

uint32_t ck_flush_denormals(void) {
#if defined(__x86_64__)
  const uint32_t before = __builtin_ia32_stmxcsr();
  // Flush to zero and denormals are zero.
  __builtin_ia32_ldmxcsr(before | 0x8040);
  return before;
#else
  return 0;
#endif
}

void ck_restore_denormals(uint32_t before) {
#if defined(__x86_64__)
  __builtin_ia32_ldmxcsr(before);
#else
  (void)before;
#endif
}

intptr_t ck_available_processors(void) {
#if defined(__linux__)
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof(set), &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
#endif
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? online : 1;
}
