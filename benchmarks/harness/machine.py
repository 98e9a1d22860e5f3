"""What a table of measurements has to say about the machine: processor, cores, instruction sets, versions, date."""
import datetime
import os
import pathlib
import platform
import subprocess


def _processor():
    fields = {}
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        key, _, value = line.partition(":")
        fields.setdefault(key.strip(), value.strip())
    model = fields.get("model name") or platform.machine()
    family = f" (family {fields['cpu family']}, model {fields.get('model', '?')})" if "cpu family" in fields else ""
    flags = set(fields.get("flags", fields.get("Features", "")).split())
    sets = [name for name, flag in (("AVX2", "avx2"), ("FMA", "fma"), ("AVX-512", "avx512f"), ("VNNI", "avx512_vnni"),
                                    ("AMX", "amx_tile"), ("NEON", "asimd"), ("SVE", "sve")) if flag in flags]
    return model + family, sets


def _caches():
    found = []
    for index in sorted(pathlib.Path("/sys/devices/system/cpu/cpu0/cache").glob("index*")):
        level, kind, size = ((index / name).read_text().strip() for name in ("level", "type", "size"))
        if kind != "Instruction":
            found.append(f"L{level} {size}")
    return found


def _memory():
    for line in pathlib.Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemTotal"):
            return f"{int(line.split()[1]) / 2**20:.0f} GB"
    return "unknown"


def version(python, module, environment=None):
    """A module's version under another Python, or None where it cannot be imported or there is no such Python."""
    # The package's own record: importing TensorFlow for its version takes seconds.
    code = ("import importlib.metadata as m, importlib.util as u, sys; "
            "name, packages = sys.argv[1], sys.argv[2:]\n"
            "assert u.find_spec(name)\n"
            "for package in packages:\n"
            "    try: print(m.version(package)); break\n"
            "    except m.PackageNotFoundError: pass")
    packages = {"tensorflow": ["tensorflow", "tensorflow-cpu"]}.get(module, [module])
    try:
        done = subprocess.run([python, "-c", code, module, *packages], capture_output=True, text=True, timeout=60,
                              env=environment)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() or None if done.returncode == 0 else None


def describe(versions=None):
    """Lines of text, most telling first. ``versions`` is what further programs took part: name → version."""
    processor, sets = _processor()
    lines = [f"{processor}, {len(os.sched_getaffinity(0))} cores for this run, {', '.join(sets)}",
             f"caches of core 0: {', '.join(_caches()) or 'unknown'}; memory {_memory()}",
             f"{platform.system()} {platform.release()}, CPython {platform.python_version()}"]
    if versions:
        lines.append(", ".join(f"{name} {number}" for name, number in versions.items() if number))
    load = os.getloadavg()[0]
    lines.append(f"{datetime.date.today().isoformat()}, load of the machine before the run {load:.1f}"
                 + (": others used it at the same time, so that wall times and ratios mean little" if load > 1 else ""))
    return lines
