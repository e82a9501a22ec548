using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Lux.Cli;

/// <summary>Rows of JSON lines: an object a line, a member a column; a column that it leaves out takes its default.</summary>
internal sealed class JsonlSource(TextReader text, Stream? stream) : IRowSource
{
    public IReadOnlyList<string>? Header => null;

    public double? Fraction => stream is { CanSeek: true, Length: > 0 } ? (double)stream.Position / stream.Length : null;

    public async IAsyncEnumerable<SourceRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 1L; await text.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return Row(number, line) with { Raw = line };
    }

    public ValueTask DisposeAsync()
    {
        text.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SourceRow Row(long number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return new(number, [], [], "the line is no JSON object");
            var members = document.RootElement.EnumerateObject().ToArray();
            return new(number, [.. members.Select(member => member.Name)], [.. members.Select(member => Text(member.Value))]);
        }
        catch (JsonException bad)
        {
            return new(number, [], [], $"the line is no JSON: {bad.Message.Split(" LineNumber", 2)[0].TrimEnd('.')}");
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
