// Stands between one process and its disk (LD_PRELOAD), for the files of one folder.
//
// It counts every write, sync, truncation, rename and removal; lets a stretch of them fail; kills the process in the
// middle of one; and keeps beside the files what a power cut would leave: everything written before the last fsync or
// fdatasync of each file, and of what came after only a seeded part, in whatever order. Copies of that are taken at
// seeded calls. What it is told, and what it counted, stands in a file that both sides read and write (struct control).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct control {
  int64_t calls;      // counted so far
  int64_t fail_from;  // calls with numbers from here on fail …
  int64_t fail_until; // … up to here
  int64_t fail_errno;
  int64_t failed;     // calls that did
  int64_t kill_at;    // 0: never
  int64_t acked;      // written by the process under test
  int64_t acked_too;
  int64_t snap_at;    // 0: never; the shim sets the next
  int64_t snap_every; // on average
  int64_t snaps;
  int64_t early;      // of 1000 writes, how many reach the disk before they are synced
  int64_t seed;
};

struct write_op {
  struct write_op *next;
  int64_t at, length; // length -1: truncated to `at`
  char bytes[];
};
struct file {
  char name[NAME_MAX + 1];
  struct write_op *first, *last;
  struct file *next;
};

static struct control *control;
static struct file *files;
static const char *folder, *shadow, *snapshots;
static size_t folder_length;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...)                                                                                          \
  static type (*real_##name)(__VA_ARGS__);                                                                             \
  static void find_##name(void) {                                                                                      \
    if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name);                                                           \
  }
REAL(ssize_t, write, int, const void *, size_t)
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)
REAL(int, fsync, int)
REAL(int, fdatasync, int)
REAL(int, ftruncate64, int, off64_t)
REAL(int, unlink, const char *)
REAL(int, rename, const char *, const char *)

static uint64_t draw(void) { // splitmix64
  uint64_t z = (control->seed += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

__attribute__((constructor)) static void begin(void) {
  find_write(), find_pwrite64(), find_fsync(), find_fdatasync(), find_ftruncate64(), find_unlink(), find_rename();
  folder = getenv("SHIM_FOLDER");
  shadow = getenv("SHIM_SHADOW");
  snapshots = getenv("SHIM_SNAPSHOTS");
  const char *path = getenv("SHIM_CONTROL");
  if (!folder || !path) return;
  folder_length = strlen(folder);
  int at = open(path, O_RDWR);
  if (at < 0) return;
  void *memory = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, at, 0);
  close(at);
  if (memory != MAP_FAILED) control = memory;
}

// The name of a watched file behind a descriptor or at a path; NULL for any other. The -shm is memory, not disk.
static const char *watched_path(const char *path) {
  if (!control || strncmp(path, folder, folder_length) != 0 || path[folder_length] != '/') return NULL;
  const char *name = path + folder_length + 1;
  size_t length = strlen(name);
  if ((shadow && strchr(name, '/')) || (length > 4 && strcmp(name + length - 4, "-shm") == 0)) return NULL;
  return name;
}
static const char *watched(int fd, char *buffer) {
  if (!control) return NULL;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  if (length <= 0) return NULL;
  buffer[length] = 0;
  return watched_path(buffer);
}

static struct file *file_of(const char *name) {
  for (struct file *one = files; one; one = one->next)
    if (strcmp(one->name, name) == 0) return one;
  struct file *one = calloc(1, sizeof *one);
  snprintf(one->name, sizeof one->name, "%s", name);
  one->next = files;
  return files = one;
}

static void apply(const char *name, const struct write_op *op) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", shadow, name);
  int at = open(path, O_RDWR | O_CREAT, 0644);
  if (at < 0) return;
  if (op->length < 0) (void)!real_ftruncate64(at, op->at);
  else (void)!real_pwrite64(at, op->bytes, op->length, op->at);
  close(at);
}
static void forget(struct file *file) {
  for (struct write_op *op = file->first, *next; op; op = next) next = op->next, free(op);
  file->first = file->last = NULL;
}
static void remember(const char *name, const void *bytes, int64_t length, int64_t at) {
  if (!shadow) return;
  struct write_op *op = malloc(sizeof *op + (length > 0 ? length : 0));
  op->next = NULL, op->at = at, op->length = length;
  if (length > 0) memcpy(op->bytes, bytes, length);
  struct file *file = file_of(name);
  if (file->last) file->last->next = op;
  else file->first = op;
  file->last = op;
  // It stays in the list: a sync later brings all of them, in their order.
  if ((int64_t)(draw() % 1000) < control->early) apply(name, op);
}
static void synced(const char *name) {
  if (!shadow) return;
  struct file *file = file_of(name);
  for (struct write_op *op = file->first; op; op = op->next) apply(name, op);
  forget(file);
}

static void copy_file(const char *from, const char *to) {
  static char bytes[1 << 16];
  int in = open(from, O_RDONLY), out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  for (ssize_t got; in >= 0 && out >= 0 && (got = read(in, bytes, sizeof bytes)) > 0;)
    (void)!real_write(out, bytes, got);
  if (in >= 0) close(in);
  if (out >= 0) close(out);
}
static void snap(void) {
  char into[PATH_MAX], from[PATH_MAX], to[PATH_MAX];
  snprintf(into, sizeof into, "%s/%06ld", snapshots, (long)control->snaps);
  mkdir(into, 0755);
  for (struct file *one = files; one; one = one->next) {
    snprintf(from, sizeof from, "%s/%s", shadow, one->name);
    snprintf(to, sizeof to, "%s/%s", into, one->name);
    if (access(from, F_OK) == 0) copy_file(from, to);
  }
  snprintf(to, sizeof to, "%s/acked", into);
  int at = open(to, O_WRONLY | O_CREAT, 0644);
  char text[64];
  int length = snprintf(text, sizeof text, "%ld %ld", (long)control->acked, (long)control->acked_too);
  (void)!real_write(at, text, length);
  close(at);
  control->snaps += 1;
  control->snap_at = control->calls + 1 + (int64_t)(draw() % (2 * control->snap_every));
}

// Counts a call; true when it is to fail. Never returns from the one that is to kill.
static int counted(int fd, const void *bytes, size_t length, int64_t at) {
  int64_t call = ++control->calls;
  if (control->kill_at > 0 && call == control->kill_at) {
    // Half a write is what a kill or a power cut may leave.
    if (bytes && at >= 0) (void)!real_pwrite64(fd, bytes, length / 2, at);
    kill(getpid(), SIGKILL);
  }
  if (snapshots && control->snap_at > 0 && call >= control->snap_at) snap();
  if (call < control->fail_from || call > control->fail_until) return 0;
  control->failed += 1;
  errno = (int)control->fail_errno;
  return 1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  find_pwrite64();
  char buffer[PATH_MAX];
  const char *name = watched(fd, buffer);
  if (!name) return real_pwrite64(fd, bytes, length, at);
  pthread_mutex_lock(&lock);
  ssize_t done = -1;
  if (!counted(fd, bytes, length, at)) {
    done = real_pwrite64(fd, bytes, length, at);
    if (done > 0) remember(name, bytes, done, at);
  }
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
  find_write();
  char buffer[PATH_MAX];
  const char *name = watched(fd, buffer);
  if (!name) return real_write(fd, bytes, length);
  pthread_mutex_lock(&lock);
  int64_t at = lseek(fd, 0, SEEK_CUR);
  ssize_t done = -1;
  if (!counted(fd, bytes, length, at)) {
    done = real_write(fd, bytes, length);
    if (done > 0) remember(name, bytes, done, at);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

static int sync_with(int (*real)(int), int fd) {
  char buffer[PATH_MAX];
  const char *name = watched(fd, buffer);
  if (!name) return real(fd);
  pthread_mutex_lock(&lock);
  int done = -1;
  if (!counted(fd, NULL, 0, -1)) {
    done = real(fd);
    if (done == 0) synced(name);
  }
  pthread_mutex_unlock(&lock);
  return done;
}
int fsync(int fd) { return find_fsync(), sync_with(real_fsync, fd); }
int fdatasync(int fd) { return find_fdatasync(), sync_with(real_fdatasync, fd); }

int ftruncate64(int fd, off64_t at) {
  find_ftruncate64();
  char buffer[PATH_MAX];
  const char *name = watched(fd, buffer);
  if (!name) return real_ftruncate64(fd, at);
  pthread_mutex_lock(&lock);
  int done = -1;
  if (!counted(fd, NULL, 0, -1)) {
    done = real_ftruncate64(fd, at);
    if (done == 0) remember(name, NULL, -1, at);
  }
  pthread_mutex_unlock(&lock);
  return done;
}
int ftruncate(int fd, off_t at) { return ftruncate64(fd, at); }

// Names are kept by the file system's own journal: what was done to them outlives the power cut.
int unlink(const char *path) {
  find_unlink();
  const char *name = watched_path(path);
  if (!name) return real_unlink(path);
  pthread_mutex_lock(&lock);
  int done = -1;
  if (!counted(-1, NULL, 0, -1)) {
    done = real_unlink(path);
    if (done == 0 && shadow) {
      char other[PATH_MAX];
      snprintf(other, sizeof other, "%s/%s", shadow, name);
      forget(file_of(name));
      real_unlink(other);
    }
  }
  pthread_mutex_unlock(&lock);
  return done;
}
int rename(const char *from, const char *to) {
  find_rename();
  const char *name = watched_path(from);
  const char *other = watched_path(to);
  if (!name && !other) return real_rename(from, to);
  pthread_mutex_lock(&lock);
  int done = -1;
  if (!counted(-1, NULL, 0, -1)) done = real_rename(from, to);
  pthread_mutex_unlock(&lock);
  return done;
}
