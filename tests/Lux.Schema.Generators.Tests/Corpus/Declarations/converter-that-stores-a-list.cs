using System.Collections.Generic;

namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, [Convert<TagsConverter>] HashSet<string> Tags);

public sealed class TagsConverter : IColumnConverter<HashSet<string>, List<string>>
{
    public static List<string> ToStored(HashSet<string> value) => [.. value];

    public static HashSet<string> FromStored(List<string> stored) => [.. stored];
}

//! LUX1024 at `Convert<TagsConverter>`: 'Tags' of 'Post' is stored by 'TagsConverter' as 'List<string>', which a converter cannot store: let it store string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], ReadOnlyMemory<byte> or char
