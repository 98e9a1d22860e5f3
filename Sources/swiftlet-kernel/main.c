// The program that kernelspecs name: it listens on the connection file's ports, then becomes `swiftlet kernel`.
//
// A front end connects within a few milliseconds of starting a kernel. Where nobody listens yet, ZeroMQ tries again
// only after 100 to 200 ms, several times as long as the whole start takes. This program has next to nothing to load,
// so it listens in time; the kernel takes the sockets over (ZMQ_USE_FD) and finds its clients waiting.
//
// Whatever fails here is left to the kernel, which then binds by itself and says what is wrong.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *const portNames[] = {"shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"};

/// The text behind `"name":` in the connection file, or NULL.
static const char *member(const char *json, const char *name) {
    char quoted[32];
    snprintf(quoted, sizeof quoted, "\"%s\"", name);
    const char *found = strstr(json, quoted);
    if (!found) return NULL;
    found += strlen(quoted);
    found += strspn(found, " \t\r\n");
    if (*found++ != ':') return NULL;
    return found + strspn(found, " \t\r\n");
}

/// A socket that listens on a port, or -1.
static int listenOn(struct in_addr address, int port) {
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (listener < 0) return -1;
    int on = 1;
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port), .sin_addr = address};
    if (setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
        bind(listener, (struct sockaddr *)&place, sizeof place) != 0 || listen(listener, 100) != 0) {
        close(listener);
        return -1;
    }
    return listener;
}

/// Listens on the ports of a connection file and notes the sockets in the environment as `port:descriptor,…`.
static void listenAsTold(const char *path) {
    static char json[65536];
    FILE *file = fopen(path, "re");
    if (!file) return;
    json[fread(json, 1, sizeof json - 1, file)] = 0;
    fclose(file);

    const char *transport = member(json, "transport");
    if (transport && strncmp(transport, "\"tcp\"", 5) != 0) return;
    const char *ip = member(json, "ip");
    char text[INET_ADDRSTRLEN] = "";
    struct in_addr address;
    if (!ip || sscanf(ip, "\"%15[0-9.]\"", text) != 1 || inet_pton(AF_INET, text, &address) != 1) return;

    char listeners[256] = "";
    size_t length = 0;
    for (size_t index = 0; index < sizeof portNames / sizeof *portNames; index++) {
        const char *value = member(json, portNames[index]);
        int port = value ? atoi(value) : 0;
        if (port < 1 || port > 65535) continue;
        int listener = listenOn(address, port);
        if (listener < 0) continue;
        length += (size_t)snprintf(listeners + length, sizeof listeners - length, "%d:%d,", port, listener);
    }
    setenv("SWIFTLET_LISTENERS", listeners, 1);
}

int main(int count, char **arguments) {
    for (int index = 1; index + 1 < count; index++) {
        if (strcmp(arguments[index], "--connection-file") == 0 || strcmp(arguments[index], "-f") == 0)
            listenAsTold(arguments[index + 1]);
    }
    // The kernel lies beside this program.
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 16);
    if (length <= 0) return 127;
    path[length] = 0;
    char *slash = strrchr(path, '/');
    strcpy(slash ? slash + 1 : path, "swiftlet");
    arguments[0] = path;
    execv(path, arguments);
    perror(path);
    return 127;
}
