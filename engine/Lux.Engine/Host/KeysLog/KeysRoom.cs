using Lux.Language;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// Whether what is written into keys can be saved. Garnet acknowledges a key before its log is on the disk, and takes a failed write of that log for final; so room is kept before
/// its end (<see cref="KeysLogFile"/>), and when there is none left writes of keys are refused (<see cref="SessionGuard"/>) while all that was acknowledged still finds its place.
/// </summary>
internal sealed class KeysRoom : IDisposable
{
    private const int LookAgainMs = 100;

    private readonly string _folder;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly HashSet<KeysLogFile> _short = [];
    private readonly Timer _lookAgain;
    private volatile LuxError? _refusal;
    private bool _failed;

    public KeysRoom(string folder, ILogger logger)
    {
        (_folder, _logger) = (folder, logger);
        _lookAgain = new(_ => LookAgain());
    }

    /// <summary>What a write of a key is answered with; null while keys can be saved.</summary>
    public LuxError? Refusal => _refusal;

    /// <summary>From here on nothing waits for room any more, so that a stop does not.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>A file has less room than it should: refuses writes of keys, and asks the file again until it has.</summary>
    public void Missing(KeysLogFile file, Exception fault)
    {
        lock (_gate)
        {
            if (!_short.Add(file) || _short.Count > 1 || _failed || IsClosed) return;
            _refusal = LuxError.Of(ErrorCode.KeysDiskFull, _folder);
            _logger.LogError("No room for keys in {File}: {Reason}. Writes of keys are refused with OOM until there is", file.Path, fault.Message);
            _ = _lookAgain.Change(LookAgainMs, Timeout.Infinite);
        }
    }

    /// <summary>A file could not be written for another reason. Nobody knows what is on the disk, and Garnet saves no more: refuses writes of keys until the next start.</summary>
    public void Failed(KeysLogFile file, Exception fault)
    {
        lock (_gate)
        {
            if (_failed) return;
            _failed = true;
            _refusal = LuxError.Of(ErrorCode.KeysReadOnly, file.Path, fault.Message);
            _logger.LogCritical(fault, "Keys cannot be saved in {File}: writes of keys are refused with READONLY until a restart", file.Path);
        }
    }

    /// <summary>Lets nothing wait for room any more: what waits fails.</summary>
    public void Close()
    {
        KeysLogFile[] waiting;
        lock (_gate)
        {
            IsClosed = true;
            waiting = [.. _short];
        }

        foreach (var file in waiting) _ = file.HasRoomAgain();
    }

    public void Dispose() => _lookAgain.Dispose();

    private void LookAgain()
    {
        lock (_gate)
        {
            // Held while they are asked, so that one that finds none in the same moment is not taken for one that has.
            foreach (var file in _short.ToArray())
                if (file.HasRoomAgain()) _ = _short.Remove(file);
            if (IsClosed) return;
            if (_short.Count > 0) _ = _lookAgain.Change(LookAgainMs, Timeout.Infinite);
            else if (!_failed)
            {
                _refusal = null;
                _logger.LogInformation("There is room for keys in {Folder} again: they can be written", _folder);
            }
        }
    }
}
