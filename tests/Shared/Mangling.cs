namespace Lux.Tests;

/// <summary>Makes commands wrong: words dropped, doubled, swapped, cut, joined, put in from elsewhere or very long; bytes flipped; parentheses without end.</summary>
internal static class Mangling
{
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "", " ", ",", "(", ")", "=", "!=", ">=", "*", "$1", "$1.2", "$0", "0", "1", "-1", "5", "00007", "2147483648", "-9223372036854775808", "9223372036854775807", "99999999999999999999999", "1e400", "nan",
            "WHERE", "SET", "IF", "BY", "AND", "OR", "NOT", "IN", "IS", "NULL", "SELECT", "JOIN", "ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET", "AFTER", "FORMAT", "ROWS", "LAYOUT", "EXPLAIN", "TTL", "UNIQUE", "INDEX",
            "ADD", "DROP", "RENAME", "TYPE", "UNSET", "ASC", "DESC", "AS", "FINGERPRINT", "STARTSWITH", "CONTAINS", "COUNT(*)", "SUM(id)", "MAX(p)", "id", "p", "q", "a", "b", "c", "main.a", "other.a", "a.b.c", "p.p.p.id",
            "p:int", "q:str:unique", "r:ref(a):ondelete(cascade)", "v:vector(3)", "w:vector(999999999999)", "p:", ":int", "p:int:default(", "p:int:default(\"", "p:ref(", "x'y", "\r\n", "\0", "\u2028", "TINSERT", "TDEL", "TBATCH",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xff, 0xfe], [0xc3], [0xed, 0xa0, 0x80], [0x91], [0x92, 0xc0], [0xdd, 0x7f, 0xff, 0xff, 0xff], [0xdb, 0xff, 0xff, 0xff, 0xff], [0xd4, 1, 0], [0xd4, 2, 1],
    ];

    /// <summary>The words after <paramref name="times"/> random changes.</summary>
    public static byte[][] Mangle(Random random, IEnumerable<byte[]> words, int times)
    {
        List<byte[]> mangled = [.. words];
        for (int i = 0; i < times; i++) Once(random, mangled);
        return [.. mangled];
    }

    private static void Once(Random random, List<byte[]> words)
    {
        int at = random.Next(words.Count + 1);
        if (at == words.Count || words.Count == 0)
        {
            words.Add(Words[random.Next(Words.Length)]);
            return;
        }
        switch (random.Next(12))
        {
            case 0: words.RemoveAt(at); break;
            case 1: words.Insert(at, words[at]); break;
            case 2: (words[at], words[^1]) = (words[^1], words[at]); break;
            case 3 or 4: words[at] = Words[random.Next(Words.Length)]; break;
            case 5: words.Insert(at, Words[random.Next(Words.Length)]); break;
            case 6: words.RemoveRange(at, words.Count - at); break;
            case 7: words[at] = words[at][..random.Next(words[at].Length + 1)]; break;
            case 8: words[at] = [.. words[at], .. words[random.Next(words.Count)]]; break;
            case 9: words[at] = Flipped(random, words[at]); break;
            case 10: words[at] = Long(random, words[at]); break;
            default: words.InsertRange(at, Enumerable.Repeat(words[at], random.Next(1, 200))); break;
        }
    }

    private static byte[] Flipped(Random random, byte[] word)
    {
        if (word.Length == 0) return [(byte)random.Next(256)];
        byte[] flipped = [.. word];
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Long(Random random, byte[] word)
    {
        byte[] unit = word.Length is 0 or > 100 ? "("u8.ToArray() : word;
        return [.. Enumerable.Repeat(unit, random.Next(1, 1 << random.Next(1, 12))).SelectMany(b => b)];
    }
}
