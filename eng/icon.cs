// Draws eng/icon.png, which the packages show on a registry's page: dotnet run eng/icon.cs
// Three rows of a table on a dark ground, the first of them lit. A PNG is a few chunks around deflated lines, so no library draws it.
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

const int Size = 128, Samples = 4;

using var lines = new MemoryStream();
using (var deflated = new ZLibStream(lines, CompressionLevel.SmallestSize, leaveOpen: true))
{
    for (int y = 0; y < Size; y++)
    {
        deflated.WriteByte(0);   // no filter
        for (int x = 0; x < Size; x++)
            deflated.Write(Pixel(x, y));
    }
}

byte[] head = new byte[13];
BinaryPrimitives.WriteInt32BigEndian(head, Size);
BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Size);
(head[8], head[9]) = (8, 6);   // eight bits each of red, green, blue and opacity

using var png = File.Create(Path.Combine(Path.GetDirectoryName(Source())!, "icon.png"));
png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
Chunk("IHDR", head);
Chunk("IDAT", lines.ToArray());
Chunk("IEND", []);

// The mean of some points within the pixel, so that edges are smooth.
static byte[] Pixel(int x, int y)
{
    double red = 0, green = 0, blue = 0, cover = 0;
    for (int i = 0; i < Samples * Samples; i++)
    {
        if (At(x + (((i % Samples) + 0.5) / Samples), y + (((i / Samples) + 0.5) / Samples)) is not var (r, g, b))
            continue;
        (red, green, blue, cover) = (red + r, green + g, blue + b, cover + 1);
    }

    return cover == 0 ? [0, 0, 0, 0] : [(byte)(red / cover), (byte)(green / cover), (byte)(blue / cover), (byte)(cover * 255 / (Samples * Samples))];
}

static (int Red, int Green, int Blue)? At(double x, double y)
{
    if (!Within(x, y, 4, 4, 120, 120, 26))
        return null;
    for (int row = 0; row < 3; row++)
    {
        double top = 32 + (row * 24);
        if (Within(x, y, 26, top, 16, 16, 8) || Within(x, y, 50, top, row == 1 ? 38 : 52, 16, 8))
            return row == 0 ? (255, 214, 92) : (126, 148, 190);
    }

    return (24, 34, 66);
}

// Whether a point is in a rectangle with round corners.
static bool Within(double x, double y, double left, double top, double width, double height, double radius)
{
    double across = Math.Max(Math.Abs(x - left - (width / 2)) - (width / 2) + radius, 0), down = Math.Max(Math.Abs(y - top - (height / 2)) - (height / 2) + radius, 0);
    return (across * across) + (down * down) <= radius * radius;
}

void Chunk(string name, byte[] data)
{
    byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
    Span<byte> number = stackalloc byte[4];
    BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
    png.Write(number);
    png.Write(body);
    BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
    png.Write(number);
}

static uint Checksum(byte[] data)
{
    uint sum = uint.MaxValue;
    foreach (byte value in data)
    {
        sum ^= value;
        for (int bit = 0; bit < 8; bit++)
            sum = (sum >> 1) ^ (0xEDB88320 & (uint)-(int)(sum & 1));
    }

    return ~sum;
}

static string Source([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
