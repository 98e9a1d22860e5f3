#define _GNU_SOURCE
#include "include/ThreadPool.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// A dispatch is cut into groups of parts, and every thread has a share of them in a cache line of its own: between
// processors that have no cache in common a line takes some 200 ns to change hands, so that one counter for all would
// cost more than many a kernel. A thread takes groups from the front of its share, and once that is empty from the back
// of others'. A share's word holds the dispatch's generation (32 bits), its first group that is left and its end (16
// bits each), so that a thread that comes late never takes a group of a later dispatch with an earlier one's context:
// its compare-and-swap fails.
enum { mostGroups = 4096, line = 128 };
static const long spinNanoseconds = 5 * 1000 * 1000;

typedef struct {
  _Alignas(line) _Atomic uint64_t word;
  // Written by the dispatching thread before `word` is released, read after it has been acquired. Every thread has them
  // beside its word, where they come with it.
  ck_pool_body body;
  void *context;
  intptr_t parts, groups;
  // The generation and how many of its groups this thread has done; written by this thread only.
  _Alignas(line) _Atomic uint64_t done;
} Share;

struct ck_pool {
  // Seldom written, read by all.
  _Alignas(line) _Atomic int sleepers;
  _Atomic bool resting;
  _Atomic bool stopping;
  _Alignas(line) _Atomic bool busy;
  uint32_t generation;

  // The threads that were asked for, and those that share a dispatch: fewer where the machine refuses some.
  intptr_t wanted;
  intptr_t threads;
  intptr_t started;
  pthread_t *workers;
  pthread_mutex_t mutex;
  pthread_cond_t wake;
  Share *shares;
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

static inline uint32_t generationOf(uint64_t word) { return (uint32_t)(word >> 32); }
static inline intptr_t firstOf(uint64_t word) { return (intptr_t)(word >> 16 & 0xFFFF); }
static inline intptr_t endOf(uint64_t word) { return (intptr_t)(word & 0xFFFF); }
static inline bool isEmpty(uint64_t word) { return firstOf(word) >= endOf(word); }

static inline uint64_t wordOf(uint32_t generation, intptr_t first, intptr_t end) {
  return (uint64_t)generation << 32 | (uint64_t)first << 16 | (uint64_t)end;
}

static void runGroup(const ck_pool *pool, const Share *own, intptr_t group) {
  const intptr_t end = (group + 1) * own->parts / own->groups;
  for (intptr_t part = group * own->parts / own->groups; part < end; part++) own->body(own->context, part, own - pool->shares);
}

// Runs what is left of this thread's share, then what it can take from others'.
static void work(ck_pool *pool, intptr_t thread) {
  Share *own = &pool->shares[thread];
  uint64_t word = atomic_load_explicit(&own->word, memory_order_acquire);
  uint32_t generation = generationOf(word);
  uint64_t count = 0;
  while (!isEmpty(word)) {
    if (!atomic_compare_exchange_weak_explicit(&own->word, &word, word + 0x10000, memory_order_acq_rel,
                                               memory_order_acquire))
      continue;
    // Before its first group, another dispatch may have begun; then none can until that group is told of as done.
    if (count++ == 0) generation = generationOf(word);
    runGroup(pool, own, firstOf(word));
    word = atomic_load_explicit(&own->word, memory_order_acquire);
  }
  if (count > 0) atomic_store_explicit(&own->done, (uint64_t)generation << 32 | count, memory_order_release);
  for (intptr_t distance = 1; distance < pool->threads; distance++) {
    _Atomic uint64_t *other = &pool->shares[(thread + distance) % pool->threads].word;
    word = atomic_load_explicit(other, memory_order_acquire);
    while (generationOf(word) == generation && !isEmpty(word)) {
      if (!atomic_compare_exchange_weak_explicit(other, &word, word - 1, memory_order_acq_rel, memory_order_acquire))
        continue;
      runGroup(pool, own, endOf(word) - 1);
      count++;
      atomic_store_explicit(&own->done, (uint64_t)generation << 32 | count, memory_order_release);
      word = atomic_load_explicit(other, memory_order_acquire);
    }
  }
}

static void *workerMain(void *argument) {
  WorkerStart start = *(WorkerStart *)argument;
  free(argument);
  ck_pool *pool = start.pool;
  Share *own = &pool->shares[start.index];
  long idleSince = now();
  for (unsigned turn = 0;; turn++) {
    if (!isEmpty(atomic_load_explicit(&own->word, memory_order_acquire))) {
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
    while (isEmpty(atomic_load(&own->word)) && !atomic_load(&pool->stopping))
      pthread_cond_wait(&pool->wake, &pool->mutex);
    atomic_fetch_sub(&pool->sleepers, 1);
    pthread_mutex_unlock(&pool->mutex);
    idleSince = 0;
  }
}

ck_pool *ck_pool_create(intptr_t threads) {
  ck_pool *pool = NULL;
  if (posix_memalign((void **)&pool, line, sizeof(ck_pool)) != 0) return NULL;
  *pool = (ck_pool){0};
  pool->threads = pool->wanted = threads < 1 ? 1 : threads;
  if (posix_memalign((void **)&pool->shares, line, (size_t)pool->threads * sizeof(Share)) != 0) {
    free(pool);
    return NULL;
  }
  memset(pool->shares, 0, (size_t)pool->threads * sizeof(Share));
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
  free(pool->shares);
  pthread_cond_destroy(&pool->wake);
  pthread_mutex_destroy(&pool->mutex);
  free(pool);
}

intptr_t ck_pool_threads(const ck_pool *pool) { return pool->wanted; }

// Groups of a dispatch that all threads together have done.
static intptr_t doneGroups(ck_pool *pool, uint32_t generation) {
  intptr_t total = 0;
  for (intptr_t thread = 0; thread < pool->threads; thread++) {
    const uint64_t done = atomic_load_explicit(&pool->shares[thread].done, memory_order_acquire);
    if (generationOf(done) == generation) total += (intptr_t)(uint32_t)done;
  }
  return total;
}

void ck_pool_run(ck_pool *pool, intptr_t parts, ck_pool_body body, void *context) {
  if (parts <= 0) return;
  bool idle = false;
  if (parts == 1 || pool->threads == 1 || !atomic_compare_exchange_strong(&pool->busy, &idle, true)) {
    for (intptr_t part = 0; part < parts; part++) body(context, part, 0);
    return;
  }
  if (pool->workers == NULL) startWorkers(pool);
  const intptr_t groups = parts < mostGroups ? parts : mostGroups;
  const uint32_t generation = ++pool->generation;
  if (atomic_load_explicit(&pool->resting, memory_order_relaxed)) atomic_store(&pool->resting, false);
  for (intptr_t thread = pool->threads - 1; thread >= 0; thread--) {
    Share *share = &pool->shares[thread];
    share->body = body;
    share->context = context;
    share->parts = parts;
    share->groups = groups;
    // Sequentially consistent with the sleepers' count, so that a worker about to park is either seen here or sees
    // this dispatch.
    atomic_store(&share->word, wordOf(generation, thread * groups / pool->threads,
                                      (thread + 1) * groups / pool->threads));
  }
  if (atomic_load(&pool->sleepers) > 0) {
    pthread_mutex_lock(&pool->mutex);
    pthread_cond_broadcast(&pool->wake);
    pthread_mutex_unlock(&pool->mutex);
  }
  work(pool, 0);
  for (unsigned turn = 1; doneGroups(pool, generation) < groups; turn++) {
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
