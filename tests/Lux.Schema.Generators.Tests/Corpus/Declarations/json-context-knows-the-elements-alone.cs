using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace App;

public record Tag(string Name);

[Table("posts")]
public partial record Post(Id<Post> Id, [Json<AppJson>] List<Tag> Tags);

[JsonSerializable(typeof(Tag))]
public partial class AppJson : JsonSerializerContext;

//! LUX1023 at `Json<AppJson>`: 'Tags' of 'Post' is stored as JSON by 'AppJson', which knows nothing of 'List<Tag>': put [JsonSerializable(typeof(List<Tag>))] on 'AppJson'
