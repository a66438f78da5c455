"""From label map to picture in a worker process. No Qt; torch only in `worker` and `engine`."""
