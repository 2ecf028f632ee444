"""Times the instant stylizer's network in PyTorch: time_instant.py WEIGHTS REPEATS prints the median milliseconds."""
import json
import struct
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F


def read(path):
    with open(path, "rb") as f:
        header = json.loads(f.read(struct.unpack("<Q", f.read(8))[0]))
        data = f.read()
    header.pop("__metadata__", None)
    kinds = {"F16": np.float16, "F32": np.float32}
    return {
        name: torch.from_numpy(
            np.frombuffer(data[t["data_offsets"][0]:t["data_offsets"][1]], kinds[t["dtype"]]).astype(np.float32).reshape(t["shape"]))
        for name, t in header.items()
    }


W = {n[len("stylizer."):]: t for n, t in read(sys.argv[1]).items() if n.startswith("stylizer.")}


def conv(name, x, stride=1, groups=1):
    weight = W[name + ".conv.weight"]
    pad = weight.shape[2] // 2
    if pad:
        x = F.pad(x, [pad] * 4, mode="reflect")
    return F.conv2d(x, weight, W[name + ".conv.bias"], stride, groups=groups)


def linear(name, x):
    return F.linear(x, W[name + ".weight"], W[name + ".bias"])


def trunk(x):
    x = F.relu(conv("trunk.stem", F.pixel_unshuffle(x, 2)))
    x = F.relu(conv("trunk.mix", F.relu(conv("trunk.down", x, 2, x.shape[1]))))
    for r in ("trunk.res1", "trunk.res2"):
        x = x + conv(r + ".conv2", F.relu(conv(r + ".conv1", x)))
    return x


def attention(x):
    pools = x.mean((2, 3)), x.amax((2, 3))
    weights = sum(linear("attention.channel.fc2", F.relu(linear("attention.channel.fc1", p))) for p in pools)
    x = x * torch.sigmoid(weights)[:, :, None, None]
    maps = torch.cat([x.amax(1, True), x.mean(1, True)], 1)
    return x * torch.sigmoid(F.conv2d(maps, W["attention.spatial.conv.weight"], W["attention.spatial.conv.bias"], padding=3))


def restyle(x, mean, std):
    m = x.mean((2, 3), keepdim=True)
    s = (((x - m) ** 2).mean((2, 3), keepdim=True) + 1e-5).sqrt()
    return std * (x - m) / s + mean


def residual(name, x, w, b):
    h = F.relu(w * conv(name + ".conv1", x) + b * x)
    return x + w * conv(name + ".conv2", h) + b * h


def stylize(x, code):
    m1, s1, m2, s2, w1, b1, w2, b2 = (t[:, :, None, None] for t in code.unbind(1))
    x = trunk(x)
    x = residual("res1", restyle(x + attention(x), m2, s2), w2, b2)
    x = residual("res2", restyle(x, m1, s1), w1, b1)
    x = F.interpolate(x, scale_factor=2.0, mode="nearest")
    x = F.relu(conv("up", x, groups=W["up.conv.weight"].shape[0]))
    return F.pixel_shuffle(conv("head", F.relu(conv("unmix", x))), 2)


repeats = int(sys.argv[2])
content = torch.rand(1, 3, 512, 512)
code = torch.rand(1, 8, W["res1.conv1.conv.bias"].shape[0])
times = []
with torch.no_grad():
    for i in range(repeats + 5):
        start = time.perf_counter()
        stylize(content, code)
        times.append(1000 * (time.perf_counter() - start))
print(sorted(times[5:])[repeats // 2])
