// How ZeroMQ's threads wait; Swift's Glibc module leaves it out.
#include <sys/epoll.h>
#include <zmq.h>
