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
    string Path,
    [Default(ServerValue.Now)] DateTimeOffset At);

[Database]
public partial class VisitsDb;

/// <summary>The rows as JSON, with the ids as numbers.</summary>
[JsonSerializable(typeof(Visitor))]
public sealed partial class VisitsJson : JsonSerializerContext;
