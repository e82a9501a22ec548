using System.Globalization;
using System.Text;
using CsCheck;

namespace Lux.Schema.Tests.Connection;

/// <summary>Replies of every shape of RESP2 and RESP3: the bytes, and how <see cref="RespValue"/> shows them.</summary>
internal static class RespShapes
{
    public sealed record Shape(byte[] Wire, string Text);

    private static readonly Gen<Shape> Scalar = Gen.OneOf(
        Gen.Long.Select(n => Of($":{n}\r\n", $"{n}")),
        Gen.String[Gen.Char.AlphaNumeric, 0, 20].Select(s => Of($"+{s}\r\n", s)),
        Text.Select(s => Of($"${Encoding.UTF8.GetByteCount(s)}\r\n{s}\r\n", s)),
        Text.Select(s => Of($"={Encoding.UTF8.GetByteCount(s) + 4}\r\ntxt:{s}\r\n", s)),
        Gen.Double.Where(double.IsFinite).Select(d => Of($",{d.ToString("R", CultureInfo.InvariantCulture)}\r\n", d.ToString("R", CultureInfo.InvariantCulture))),
        Gen.Bool.Select(b => Of(b ? "#t\r\n" : "#f\r\n", b ? "true" : "false")),
        Pick("_\r\n", "$-1\r\n", "*-1\r\n").Select(wire => Of(wire, "(nil)")),
        Gen.Const(Of("(123456789012345678901234567890\r\n", "123456789012345678901234567890")));

    private static Gen<string> Text => Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Pick('\r', '\n', 'é', '漢', '$', '*')), 0, 60];

    public static readonly Gen<Shape> Reply = Gen.Recursive<Shape>((depth, shape) => depth > 3 ? Scalar : Gen.Frequency(
        (4, Scalar),
        (2, Gen.Select(Pick('*', '~'), shape.List[0, 5], (kind, items) =>
            Of(kind, items.Count, items, $"[{string.Join(", ", items.Select(i => i.Text))}]"))),
        (1, Gen.Select(shape, shape).List[0, 3].Select(pairs =>
            Of('%', pairs.Count, pairs.SelectMany(p => new[] { p.Item1, p.Item2 }), $"{{{string.Join(", ", pairs.Select(p => $"{p.Item1.Text}: {p.Item2.Text}"))}}}"))),
        (1, Gen.Select(shape, shape, shape, (key, value, described) =>
            new Shape([.. "|1\r\n"u8, .. key.Wire, .. value.Wire, .. described.Wire], described.Text)))));

    private static Gen<T> Pick<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static Shape Of(string wire, string text) => new(Encoding.UTF8.GetBytes(wire), text);

    private static Shape Of(char kind, int count, IEnumerable<Shape> items, string text) =>
        new([.. Encoding.UTF8.GetBytes($"{kind}{count}\r\n"), .. items.SelectMany(i => i.Wire)], text);
}
