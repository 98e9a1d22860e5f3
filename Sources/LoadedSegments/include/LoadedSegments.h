#ifndef LOADED_SEGMENTS_H
#define LOADED_SEGMENTS_H

/// Gives up the pages of code and constants that the program and its libraries have mapped from files.
///
/// Only whole pages of segments without the right to write: what the process has written, relocated constants included,
/// lies in others. Pages that are needed again are mapped from the system's cache. The loader's lock is held meanwhile,
/// so that no segment can be unmapped.
void loaded_segments_release(void);

#endif
