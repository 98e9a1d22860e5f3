/// `comm` in Python: a comm, and the manager that knows the open ones.
enum CommSource {
    static let text = #"""
        class BaseComm:
            """A line between the kernel and the front end; both sides name it by its comm_id."""

            def __init__(self, target_name="comm", data=None, metadata=None, buffers=None, comm_id=None, primary=True,
                         target_module=None, topic=None, _open_data=None, _close_data=None, **kwargs):
                self.comm_id = comm_id if comm_id else _fresh_id()
                self.primary = primary
                self.target_name = target_name
                self.target_module = target_module
                self.topic = topic if topic else ("comm-" + self.comm_id).encode("ascii")
                self._open_data = _open_data if _open_data else {}
                self._close_data = _close_data if _close_data else {}
                self._msg_callback = None
                self._close_callback = None
                self._closed = True
                if primary:
                    self.open(data=data, metadata=metadata, buffers=buffers)
                else:
                    self._closed = False

            def publish_msg(self, msg_type, data=None, metadata=None, buffers=None, **keys):
                """Sends one message over the comm."""
                _publish(msg_type, self.comm_id, keys.get("target_name"), {} if data is None else data,
                         {} if metadata is None else metadata, buffers)

            def open(self, data=None, metadata=None, buffers=None):
                """Opens the front end's side."""
                manager = get_comm_manager()
                manager.register_comm(self)
                try:
                    self.publish_msg("comm_open", data=self._open_data if data is None else data, metadata=metadata,
                                     buffers=buffers, target_name=self.target_name, target_module=self.target_module)
                    self._closed = False
                except Exception:
                    manager.unregister_comm(self)
                    raise

            def close(self, data=None, metadata=None, buffers=None, deleting=False):
                """Closes the front end's side; a closed comm stays closed."""
                if self._closed:
                    return
                self._closed = True
                self.publish_msg("comm_close", data=self._close_data if data is None else data, metadata=metadata,
                                 buffers=buffers)
                if not deleting:
                    get_comm_manager().unregister_comm(self)

            def send(self, data=None, metadata=None, buffers=None):
                """Sends data to the front end's side."""
                self.publish_msg("comm_msg", data=data, metadata=metadata, buffers=buffers)

            def on_msg(self, callback):
                """Calls callback(msg) with every message that comes; None for no call."""
                self._msg_callback = callback

            def on_close(self, callback):
                """Calls callback(msg) when the front end closes the comm; None for no call."""
                self._close_callback = callback

            def handle_msg(self, msg):
                """Handles a comm_msg."""
                if self._msg_callback is not None:
                    self._msg_callback(msg)

            def handle_close(self, msg):
                """Handles a comm_close."""
                if self._close_callback is not None:
                    self._close_callback(msg)


        class Comm(BaseComm):
            """A comm as ipykernel names it."""

            def __init__(self, target_name="", data=None, metadata=None, buffers=None, **kwargs):
                BaseComm.__init__(self, target_name=target_name or "comm", data=data, metadata=metadata,
                                  buffers=buffers, **kwargs)


        class CommManager:
            """The targets that cells have registered, and the comms that are open."""

            def __init__(self, **kwargs):
                self.comms = {}
                self.targets = {}

            def register_target(self, target_name, f):
                """Calls f(comm, open_msg) when the front end opens a comm to target_name; f may be "module.function"."""
                if isinstance(f, str):
                    import importlib
                    module, _, name = f.rpartition(".")
                    f = getattr(importlib.import_module(module), name)
                self.targets[target_name] = f

            def unregister_target(self, target_name, f=None):
                """Takes a target away and returns what it called."""
                return self.targets.pop(target_name)

            def register_comm(self, comm):
                """Notes an open comm and returns its id."""
                self.comms[comm.comm_id] = comm
                return comm.comm_id

            def unregister_comm(self, comm):
                """Forgets a comm."""
                self.comms.pop(comm.comm_id, None)

            def get_comm(self, comm_id):
                """The open comm of an id, or None."""
                return self.comms.get(comm_id)

            def comm_open(self, stream, ident, msg):
                """Handles a comm_open of the front end."""
                content = msg["content"]
                target = self.targets.get(content["target_name"])
                comm = create_comm(comm_id=content["comm_id"], primary=False, target_name=content["target_name"])
                self.register_comm(comm)
                if target is None:
                    return comm.close()
                try:
                    target(comm, msg)
                except Exception:
                    comm.close()
                    raise

            def comm_msg(self, stream, ident, msg):
                """Handles a comm_msg of the front end."""
                comm = self.get_comm(msg["content"]["comm_id"])
                if comm is not None:
                    comm.handle_msg(msg)

            def comm_close(self, stream, ident, msg):
                """Handles a comm_close of the front end."""
                comm = self.get_comm(msg["content"]["comm_id"])
                if comm is not None:
                    comm._closed = True
                    del self.comms[comm.comm_id]
                    comm.handle_close(msg)


        _manager = CommManager()


        def create_comm(*args, **kwargs):
            """A new comm, opened at the front end's side unless primary is False."""
            return Comm(*args, **kwargs)


        def get_comm_manager():
            """The one manager of the session."""
            return _manager
        """#
}
