using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Lux.Language;

namespace Lux.Cli;

/// <summary>What the records of a built program declare: read from the assembly's attribute, without loading or running it.</summary>
internal sealed record DeclaredAssembly(string Database, DatabaseSchema Schema, Renames Renames)
{
    private const string Attribute = "DeclaredDatabaseAttribute";

    /// <summary>The databases that an assembly declares.</summary>
    public static IReadOnlyList<DeclaredAssembly> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var image = new PEReader(file);
            var metadata = image.GetMetadataReader();
            return [.. metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute).Where(attribute => IsOurs(metadata, attribute)).Select(attribute => Read(metadata, attribute))];
        }
        catch (Exception bad) when (bad is BadImageFormatException or FormatException or InvalidOperationException)
        {
            throw ToolException.BadFile($"'{path}' holds no declaration that this version reads: {bad.Message}", bad);
        }
    }

    private static bool IsOurs(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == Attribute;

    private static DeclaredAssembly Read(MetadataReader metadata, CustomAttribute attribute)
    {
        var value = metadata.GetBlobReader(attribute.Value);
        value.ReadUInt16();   // the prolog
        string database = value.ReadSerializedString()!, tables = value.ReadSerializedString()!, renames = value.ReadSerializedString()!;
        return new(database, DeclaredText.ReadTables(tables), DeclaredText.ReadRenames(renames));
    }
}
