using System.Text.Json.Serialization;

namespace Lux.Samples.Aot;

public enum Kind
{
    Page,
    Download,
}

[Table("visitors")]
public partial record Visitor(Id<Visitor> Id, [Unique] string Name);

[Table("visits")]
[Index(nameof(VisitorId), nameof(At))]
public partial record Visit(
    Id<Visit> Id,
    Id<Visitor> VisitorId,
    Kind Kind,
    [Convert<PathConverter>] PagePath Path,
    [Json<VisitsJson>] Client Client,
    [Default(ServerValue.Now)] DateTimeOffset At);

/// <summary>A path without a slash at its end.</summary>
public readonly record struct PagePath(string Text);

/// <summary>Stores a path as its text.</summary>
public sealed class PathConverter : IColumnConverter<PagePath, string>
{
    public static string ToStored(PagePath value) => value.Text.TrimEnd('/');

    public static PagePath FromStored(string stored) => new(stored);
}

/// <summary>What a visitor came with; a column of JSON.</summary>
public sealed record Client(string Name, IReadOnlyList<string> Languages);

[Database]
public partial class VisitsDb;

/// <summary>The rows as JSON, with the ids as numbers, and what columns hold as JSON.</summary>
[JsonSerializable(typeof(Visitor))]
[JsonSerializable(typeof(Client))]
public sealed partial class VisitsJson : JsonSerializerContext;
