using Lux.Language;

namespace Lux.Engine.Tests.Tables;

/// <summary>A column of the naive model.</summary>
internal sealed record NaiveColumn(string Name, string Type, string? Target = null, bool IsUnique = false, bool IsNotNull = false, string? Default = null, OnDelete OnDelete = OnDelete.Restrict)
{
    public string Spec => Name + ":" + (Target is null ? Type : $"ref({Target})") + (IsUnique ? ":unique" : "") + (IsNotNull ? ":notnull" : "")
        + (Default is null ? "" : $":default({Default})") + (OnDelete switch { OnDelete.Cascade => ":ondelete(cascade)", OnDelete.SetNull => ":ondelete(setnull)", _ => "" });
}
