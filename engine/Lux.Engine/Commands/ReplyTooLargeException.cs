using Lux.Language;

namespace Lux.Engine;

/// <summary>A reply grew past <see cref="ReplyBuffer.Limit"/>: whoever runs the command answers with the error that says so.</summary>
internal sealed class ReplyTooLargeException() : Exception(LuxError.Of(ErrorCode.ReplyTooLarge).Text);
