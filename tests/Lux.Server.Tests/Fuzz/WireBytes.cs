using System.Text;
using Lux.Tests;

namespace Lux.Server.Tests.Fuzz;

/// <summary>Random bytes for a connection: right commands, commands made wrong, and frames that are none.</summary>
internal static class WireBytes
{
    private static readonly string[] Lines =
    [
        "PING", "ECHO x", "SET k v", "GET k", "MULTI", "EXEC", "DISCARD", "HELLO 3", "HELLO 2", "SUBSCRIBE c", "UNSUBSCRIBE c", "TLIST", "TSCHEMA t", "TCREATE t a:str:unique b:int:index UNIQUE a,b", "TDROP t",
        "TINSERT t a x b 1", "TINSERT t ROWS x", "TGET t 1", "TUPDATE t 1 b 2 IF b = 1", "TUPSERT t BY a a x b 3", "TDEL t 1", "TDEL t WHERE b > 0 LIMIT 5", "TCOUNT t WHERE b IN 2 1 2",
        "TQUERY t WHERE ( a = x OR b >= 1 ) ORDER BY b DESC LIMIT 3 FORMAT ROWS", "TBATCH 2 6 TINSERT t a y b 1 5 TUPDATE t $1 b 2", "TALTER t ADD c:int", "TINFO", "TSTATS t", "TSLOW", "TACL", "INFO x", "CONFIG SET a b", "WATCH k", "EVAL return_1 0",
    ];

    private static readonly string[] Counts = ["-1", "-5", "0", "1", "2", "1000", "1000000", "1048577", "2147483647", "4294967296", "99999999999999999999", "", " 1", "+1", "1.5", "abc", "\0"];

    private static readonly string[] Inline = ["PING\r\n", "PING\n", "TLIST\r\n", "SET a b\r\n", "\r\n", "\n", "\r\n\r\n", "PING", "QUIT now\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\r", "$5\r\nhello\r\n", ":1\r\n", "+OK\r\n", "_\r\n"];

    /// <summary>One to eight frames, sometimes with bytes changed, taken out or cut off at the end.</summary>
    public static byte[] Of(Random random)
    {
        List<byte> bytes = [];
        for (int i = random.Next(1, 9); i > 0; i--) bytes.AddRange(Frame(random));
        for (int i = random.Next(4) == 0 ? random.Next(1, 6) : 0; i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count);
            if (random.Next(3) == 0) bytes.RemoveAt(at);
            else bytes[at] = (byte)random.Next(256);
        }
        return random.Next(4) == 0 ? [.. bytes.Take(random.Next(bytes.Count + 1))] : [.. bytes];
    }

    /// <summary>A command as RESP.</summary>
    public static byte[] Command(IEnumerable<byte[]> words)
    {
        List<byte> bytes = [];
        int count = 0;
        foreach (byte[] word in words)
        {
            count++;
            bytes.AddRange([.. Encoding.ASCII.GetBytes($"${word.Length}\r\n"), .. word, .. "\r\n"u8]);
        }
        return [.. Encoding.ASCII.GetBytes($"*{count}\r\n"), .. bytes];
    }

    private static byte[] Frame(Random random)
    {
        var words = Lines[random.Next(Lines.Length)].Split(' ').Select(Encoding.UTF8.GetBytes);
        switch (random.Next(10))
        {
            case < 3: return Command(words);
            case < 6: return Command(Mangling.Mangle(random, words, random.Next(1, 4)));
            case 6: return WrongNumber(random, Command(words));
            case 7: return Encoding.Latin1.GetBytes(Inline[random.Next(Inline.Length)]);
            case 8: return [.. Enumerable.Repeat("*1\r\n"u8.ToArray(), random.Next(1, 1 << random.Next(1, 12))).SelectMany(b => b), .. Command(words)];
            default:
                byte[] any = new byte[random.Next(200)];
                random.NextBytes(any);
                return any;
        }
    }

    /// <summary>The command with one of its counts or lengths replaced.</summary>
    private static byte[] WrongNumber(Random random, byte[] command)
    {
        string text = Encoding.Latin1.GetString(command);
        var lines = text.Split("\r\n");
        int[] numbers = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith('*') || lines[i].StartsWith('$'))];
        int at = numbers[random.Next(numbers.Length)];
        lines[at] = lines[at][0] + Counts[random.Next(Counts.Length)];
        return Encoding.Latin1.GetBytes(string.Join("\r\n", lines));
    }

}
