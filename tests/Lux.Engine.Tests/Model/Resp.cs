using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lux.Engine.Tests.Model;

/// <summary>Replies as the wire's bytes, each a character.</summary>
internal static partial class Resp
{
    public const string Ok = "+OK\r\n";
    public const string Nil = "$-1\r\n";

    public static string Int(long number) => string.Create(CultureInfo.InvariantCulture, $":{number}\r\n");

    public static string Error(string text) => "-" + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)) + "\r\n";

    public static string Bulk(byte[] bytes) => string.Create(CultureInfo.InvariantCulture, $"${bytes.Length}\r\n{Encoding.Latin1.GetString(bytes)}\r\n");

    public static string Bulk(string text) => Bulk(Encoding.UTF8.GetBytes(text));

    public static string Array(IReadOnlyCollection<string> items) => string.Create(CultureInfo.InvariantCulture, $"*{items.Count}\r\n{string.Concat(items)}");

    /// <summary>Says which row of several an error means.</summary>
    public static string InRow(string error, int row) => error.Insert(error.IndexOf(' ', StringComparison.Ordinal) + 1, string.Create(CultureInfo.InvariantCulture, $"row {row}: "));

    /// <summary>Says which step of a batch an error means.</summary>
    public static string InStep(string error, int step) => error.Insert(error.IndexOf(' ', StringComparison.Ordinal) + 1, string.Create(CultureInfo.InvariantCulture, $"step {step}: "));

    /// <summary>A reply without what an error is free to choose: which of several tables it names.</summary>
    public static string Free(string reply) => reply.StartsWith('-') ? Named().Replace(reply, "$1...") : reply;

    [GeneratedRegex("(cannot delete row |rows of table ).*")]
    private static partial Regex Named();
}
