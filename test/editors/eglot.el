;;; Opens $FILE, waits for its diagnostics, applies the code action $FIX at its first time without a zone, completes a title, and writes what was seen to $SEEN.  -*- lexical-binding: t -*-
(require 'json)
(setq make-backup-files nil)

(defun wait-for (what done)
  (let ((deadline (+ (float-time) 30)))
    (while (not (funcall done))
      (when (> (float-time) deadline) (error "%s" what))
      (accept-process-output nil 0.1))))

(find-file (getenv "FILE"))
;; Eglot connects after the command, and in batch mode there is none.
(run-hooks 'post-command-hook)
(wait-for "The server has not started." #'eglot-current-server)
(flymake-start)
(wait-for "There are no diagnostics." #'flymake-diagnostics)

(let ((found (mapcar (lambda (it) `((line . ,(line-number-at-pos (flymake-diagnostic-beg it))) (message . ,(flymake-diagnostic-text it))))
                     (flymake-diagnostics)))
      titles text)
  (goto-char (point-min))
  (search-forward "14:12")
  (goto-char (match-beginning 0))
  ;; Not by the mouse.
  (setq last-nonmenu-event t)
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt items &rest _) (setq titles (mapcar #'car items)) (getenv "FIX"))))
    (eglot-code-actions (point) nil nil t))
  (setq text (split-string (buffer-string) "\n"))
  (goto-char (point-max))
  (insert "\n## Corr")
  (let* ((capf (eglot-completion-at-point))
         (proposals (all-completions (buffer-substring (nth 0 capf) (nth 1 capf)) (nth 2 capf))))
    (write-region (json-encode `((found . [,@found]) (titles . [,@titles]) (text . [,@text]) (proposals . [,@(mapcar #'substring-no-properties proposals)])))
                  nil (getenv "SEEN"))))

(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
