"""A kernel driven by the real jupyter_client: cells in, what they put out."""

import os

# What the tests run is nobody's history.
os.environ.setdefault("SWIFTLET_HISTORY", "")
KERNEL = os.environ.get("SWIFTLET_KERNEL_NAME", "swiftlet")


class Session:
    """A kernel that runs cells and gives what each one put out."""

    def __init__(self, cwd, kernel=KERNEL, env=None):
        from jupyter_client.manager import KernelManager
        self.manager = KernelManager(kernel_name=kernel)
        self.manager.start_kernel(cwd=str(cwd), **({"env": env} if env else {}))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def run(self, code, timeout=300):
        """Runs a cell; gives its standard output, its result's text, its pictures, and its error or None."""
        message = self.client.execute(code)
        cell = {"stdout": "", "stderr": "", "result": None, "pictures": [], "displays": [], "error": None}
        while True:
            reply = self.client.get_iopub_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") != message:
                continue
            kind, content = reply["msg_type"], reply["content"]
            if kind == "stream":
                cell[content["name"]] += content["text"]
            elif kind == "execute_result":
                cell["result"] = content["data"]["text/plain"]
            elif kind == "display_data":
                cell["displays"].append(content)
                if "image/png" in content["data"]:
                    cell["pictures"].append(content)
            elif kind == "error":
                cell["error"] = content
            elif kind == "status" and content["execution_state"] == "idle":
                return cell

    @property
    def pid(self):
        return self.manager.provisioner.pid

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
